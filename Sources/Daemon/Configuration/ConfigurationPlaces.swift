/// Where a Marsad finds its configuration and keeps its state, by the surroundings it was started in.
///
/// A service started by systemd is told its state folder in `STATE_DIRECTORY` and is configured in `/etc/marsad`, as is
/// the superuser. Anybody else follows the XDG base directory specification (version 0.8), in which relative paths are
/// to be ignored; who has no configuration of their own there reads that of the service.
package struct ConfigurationPlaces: Sendable, Hashable {
    /// Path of the configuration file.
    package var file: String
    /// Folder for the archive and the digests where the file does not say otherwise.
    package var stateFolder: String

    package init(file: String, stateFolder: String) {
        self.file = file
        self.stateFolder = stateFolder
    }

    /// The places for one start.
    ///
    /// - Parameters:
    ///   - named: the file named on the command line, which goes before everything else.
    ///   - environment: the process's environment.
    ///   - isSuperuser: whether the effective user is root.
    ///   - exists: whether there is a file at a path.
    /// - Returns: paths that are absolute, but for a file named otherwise.
    package static func resolve(
        named: String?, environment: [String: String], isSuperuser: Bool, exists: (String) -> Bool
    ) -> ConfigurationPlaces {
        let state = environment["STATE_DIRECTORY"].flatMap(firstFolder)
        let home = environment["HOME"].flatMap(absolute)
        let isService = isSuperuser || state != nil || home == nil
        let system = ConfigurationPlaces(file: "/etc/marsad/marsad.yaml", stateFolder: "/var/lib/marsad")
        var places = isService ? system : personal(home: home ?? "/", environment: environment)
        let isGuest = named == nil && !exists(places.file) && exists(system.file)
        if isGuest || named == system.file { places = system }
        return ConfigurationPlaces(file: named ?? places.file, stateFolder: state ?? places.stateFolder)
    }

    private static func personal(home: String, environment: [String: String]) -> ConfigurationPlaces {
        let configuration = environment["XDG_CONFIG_HOME"].flatMap(absolute) ?? home + "/.config"
        let state = environment["XDG_STATE_HOME"].flatMap(absolute) ?? home + "/.local/state"
        return ConfigurationPlaces(file: configuration + "/marsad/marsad.yaml", stateFolder: state + "/marsad")
    }

    /// The first of the folders that systemd lists separated by colons.
    private static func firstFolder(_ list: String) -> String? {
        list.split(separator: ":").first.flatMap { absolute(String($0)) }
    }

    /// The path without a slash at its end; nil when it is not absolute.
    private static func absolute(_ path: String) -> String? {
        guard path.hasPrefix("/") else { return nil }
        var path = path
        while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
        return path
    }
}
