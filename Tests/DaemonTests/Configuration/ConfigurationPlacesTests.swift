import Testing

@testable import Daemon

@Suite struct ConfigurationPlacesTests {
    struct Start: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var named: String?
        var environment: [String: String]
        var isSuperuser = false
        var existing: Set<String> = []
        var file: String
        var state: String
    }

    @Test(
        "a start finds its configuration and its state",
        arguments: [
            Start(
                testDescription: "a plain user", environment: ["HOME": "/home/u"],
                file: "/home/u/.config/marsad/marsad.yaml", state: "/home/u/.local/state/marsad"),
            Start(
                testDescription: "a user with folders of their own",
                environment: ["HOME": "/home/u/", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "/s"],
                file: "/c/marsad/marsad.yaml", state: "/s/marsad"),
            Start(
                testDescription: "relative folders are ignored",
                environment: ["HOME": "/home/u", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": ""],
                file: "/home/u/.config/marsad/marsad.yaml", state: "/home/u/.local/state/marsad"),
            Start(
                testDescription: "root", environment: ["HOME": "/root"], isSuperuser: true,
                file: "/etc/marsad/marsad.yaml", state: "/var/lib/marsad"),
            Start(
                testDescription: "a service", environment: ["STATE_DIRECTORY": "/var/lib/news:/var/lib/other"],
                file: "/etc/marsad/marsad.yaml", state: "/var/lib/news"),
            Start(
                testDescription: "nobody's home", environment: [:], file: "/etc/marsad/marsad.yaml",
                state: "/var/lib/marsad"),
            Start(
                testDescription: "a file named on the command line", named: "here.yaml",
                environment: ["HOME": "/home/u"], file: "here.yaml", state: "/home/u/.local/state/marsad"),
            Start(
                testDescription: "a user without a configuration on a server that has one",
                environment: ["HOME": "/home/u"], existing: ["/etc/marsad/marsad.yaml"],
                file: "/etc/marsad/marsad.yaml", state: "/var/lib/marsad"),
            Start(
                testDescription: "a user with one on a server that has one", environment: ["HOME": "/home/u"],
                existing: ["/etc/marsad/marsad.yaml", "/home/u/.config/marsad/marsad.yaml"],
                file: "/home/u/.config/marsad/marsad.yaml", state: "/home/u/.local/state/marsad"),
            Start(
                testDescription: "the service's own file named by a user", named: "/etc/marsad/marsad.yaml",
                environment: ["HOME": "/home/u"], file: "/etc/marsad/marsad.yaml", state: "/var/lib/marsad"),
        ])
    func start(_ start: Start) {
        let places = ConfigurationPlaces.resolve(
            named: start.named, environment: start.environment, isSuperuser: start.isSuperuser,
            exists: start.existing.contains)
        #expect(places == ConfigurationPlaces(file: start.file, stateFolder: start.state))
    }
}
