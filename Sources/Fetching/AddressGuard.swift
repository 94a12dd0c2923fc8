/// Which addresses a fetch may connect to: those of the public internet, and others only where the owner meant them.
///
/// It is asked at the moment of connecting, with the address that is about to be connected to, so that neither a name
/// that resolves to something else the second time nor a redirect leads around it.
package struct AddressGuard: Sendable, Hashable {
    /// What an address that is not of the public internet is used for (IANA's registries of special-purpose addresses).
    package enum Network: String, Sendable, Hashable, CaseIterable {
        case loopback
        case `private`
        case linkLocal = "link-local"
        case carrierGradeNAT = "carrier-grade NAT"
        case documentation
        case multicast
        case unspecified
        case reserved

        /// Whether an owner can have a feed there.
        package var canBeMeant: Bool {
            switch self {
            case .loopback, .private, .linkLocal, .carrierGradeNAT, .documentation: true
            case .multicast, .unspecified, .reserved: false
            }
        }
    }

    /// Addresses that are taken for public ones, so that a test has something to be led astray from.
    private let exempt: Set<NetworkAddress>

    /// Makes a guard; `exempt` are addresses to be taken for public ones.
    package init(exempt: [String] = []) {
        self.exempt = Set(exempt.compactMap { NetworkAddress($0) })
    }

    /// What speaks against connecting to an address; nil if nothing does.
    func objection(to address: NetworkAddress, allowsPrivate: Bool) -> Network? {
        guard !exempt.contains(address), let network = Self.network(of: address) else { return nil }
        return allowsPrivate && network.canBeMeant ? nil : network
    }

    /// The special use of an address; nil for one of the public internet.
    ///
    /// An IPv6 address that stands for an IPv4 address is judged by that.
    static func network(of address: NetworkAddress) -> Network? {
        guard address.bytes.count == 16 else { return first(of: four, address) }
        if let network = first(of: sixteen, address) { return network }
        if let embedded = address.embedded { return self.network(of: embedded) }
        // Nothing else is given out yet.
        return address.isIn([0x20], bits: 3) ? nil : .reserved
    }

    private typealias Rule = (network: [UInt8], bits: Int, use: Network)

    private static func first(of rules: [Rule], _ address: NetworkAddress) -> Network? {
        rules.first { address.isIn($0.network, bits: $0.bits) }?.use
    }

    private static let four: [Rule] = [
        ([0], 8, .unspecified), ([10], 8, .private), ([100, 64], 10, .carrierGradeNAT), ([127], 8, .loopback),
        ([169, 254], 16, .linkLocal), ([172, 16], 12, .private), ([192, 0, 0], 24, .reserved),
        ([192, 0, 2], 24, .documentation), ([192, 88, 99], 24, .reserved), ([192, 168], 16, .private),
        ([198, 18], 15, .reserved), ([198, 51, 100], 24, .documentation), ([203, 0, 113], 24, .documentation),
        ([224], 4, .multicast), ([240], 4, .reserved),
    ]

    private static let sixteen: [Rule] = [
        (Array(repeating: 0, count: 16), 128, .unspecified),
        (Array(repeating: 0, count: 15) + [1], 128, .loopback),
        ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, .private),  // NAT64 of one's own
        ([0x01, 0x00, 0, 0, 0, 0, 0, 0], 64, .reserved),
        ([0x20, 0x01, 0x00, 0x00], 32, .reserved),  // Teredo
        ([0x20, 0x01, 0x00, 0x02, 0, 0], 48, .reserved),
        ([0x20, 0x01, 0x00, 0x10], 28, .reserved), ([0x20, 0x01, 0x00, 0x20], 28, .reserved),
        ([0x20, 0x01, 0x0D, 0xB8], 32, .documentation), ([0x3F, 0xFF, 0x00], 20, .documentation),
        ([0x5F, 0x00], 16, .reserved), ([0xFC], 7, .private), ([0xFE, 0x80], 10, .linkLocal),
        ([0xFE, 0xC0], 10, .private), ([0xFF], 8, .multicast),
    ]
}
