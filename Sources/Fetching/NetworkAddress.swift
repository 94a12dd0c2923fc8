import Foundation

/// An IP address as bytes, 4 or 16 of them.
struct NetworkAddress: Sendable, Hashable {
    let bytes: [UInt8]

    init?(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        guard self.bytes.count == 4 || self.bytes.count == 16 else { return nil }
    }

    /// Reads an address as people write it, in brackets or not; nil for a name.
    init?(_ text: String) {
        var text = Substring(text)
        if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
        // The zone of a link-local address is no part of it.
        let plain = String(text.prefix { $0 != "%" })
        var four = [UInt8](repeating: 0, count: 4)
        var sixteen = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET, plain, &four) == 1 {
            bytes = four
        } else if unsafe inet_pton(AF_INET6, plain, &sixteen) == 1 {
            bytes = sixteen
        } else {
            return nil
        }
    }

    /// Whether it lies in the network that a prefix of so many bits names.
    func isIn(_ network: [UInt8], bits: Int) -> Bool {
        guard bytes.count >= network.count else { return false }
        for (index, byte) in network.enumerated() {
            let left = bits - index * 8
            guard left > 0 else { break }
            let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
            if bytes[index] & mask != byte & mask { return false }
        }
        return true
    }

    /// The IPv4 address that an IPv6 address carries for some way of changing from one to the other; nil for all others.
    var embedded: NetworkAddress? {
        guard bytes.count == 16 else { return nil }
        let ways: [(network: [UInt8], bits: Int, place: Int)] = [
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96, 12),  // mapped
            ([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0], 96, 12),  // translated
            ([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96, 12),  // NAT64
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 96, 12),  // compatible
            ([0x20, 0x02], 16, 2),  // 6to4
        ]
        let isISATAP = bytes[8] & 0xFC == 0 && bytes[9...11].elementsEqual([0, 0x5E, 0xFE])
        let place = ways.first { isIn($0.network, bits: $0.bits) }?.place ?? (isISATAP ? 12 : nil)
        return place.flatMap { NetworkAddress(bytes: bytes[$0..<$0 + 4]) }
    }
}

extension NetworkAddress: CustomStringConvertible {
    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard unsafe inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "an address" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
