/// What outlets and networks add to addresses to learn where their readers come from.
///
/// One article keeps one address however it was shared, and following a link tells nobody through which feed.
enum TrackingParameters {
    /// The address without them; everything else stays as it is written.
    static func removed(from address: String) -> String {
        guard address.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            return address
        }
        let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
        let mark = address.utf8[..<end].firstIndex(of: UInt8(ascii: "?")) ?? end
        let parameters = address[mark..<end].utf8.dropFirst().split(
            separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        let kept = parameters.filter { !isTracking($0) }
        let fragment = address.utf8[end...]
        let isTrackingFragment = isTracking(fragment.dropFirst())
        guard kept.count < parameters.count || isTrackingFragment else { return address }
        let query = kept.map { String(Substring($0)) }.joined(separator: "&")
        return address[..<mark] + (query.isEmpty ? "" : "?" + query)
            + (isTrackingFragment ? "" : String(Substring(fragment)))
    }

    /// Whether a `name=value` is there for tracking.
    private static func isTracking(_ parameter: Substring.UTF8View) -> Bool {
        guard let end = parameter.firstIndex(of: UInt8(ascii: "=")), parameter[..<end].count <= 30 else { return false }
        let name = Substring(parameter[..<end]).lowercased()
        return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    /// Families of names: Google, Matomo, AT Internet, HubSpot, Piwik, Adobe.
    private static let prefixes = ["utm_", "mtm_", "at_medium", "at_campaign", "at_custom", "hsa_", "pk_", "itm_"]

    private static let names: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid",
        "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp",
        "hsctatracking",
        "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "vero_conv", "wickedid", "rb_clickid", "s_cid", "xtor",
        "traffic_source", "cmpid", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression",
        "_openstat", "ml_subscriber", "ml_subscriber_hash", "sc_cid", "at_link_origin", "at_link_id", "at_link_type",
        "at_ptr_name", "at_bbc_team", "at_format", "ns_mchannel", "ns_campaign", "ns_source", "ns_linkname", "ns_fee",
    ]
}
