/// Arabic names of the zones an Arabic newsroom is likely to live in.
enum ZoneNames {
    /// What follows «بتوقيت»; nil for zones that have no name here.
    static func name(of identifier: String) -> String? { names[identifier] }

    private static let names = [
        "Africa/Algiers": "الجزائر", "Africa/Cairo": "القاهرة", "Africa/Casablanca": "الدار البيضاء",
        "Africa/Djibouti": "جيبوتي", "Africa/Khartoum": "الخرطوم", "Africa/Mogadishu": "مقديشو",
        "Africa/Nouakchott": "نواكشوط", "Africa/Tripoli": "طرابلس", "Africa/Tunis": "تونس", "Asia/Aden": "عدن",
        "Asia/Amman": "عمّان", "Asia/Baghdad": "بغداد", "Asia/Bahrain": "المنامة", "Asia/Beirut": "بيروت",
        "Asia/Damascus": "دمشق", "Asia/Dubai": "دبي", "Asia/Gaza": "غزة", "Asia/Hebron": "الخليل",
        "Asia/Jerusalem": "القدس", "Asia/Kuwait": "الكويت", "Asia/Muscat": "مسقط", "Asia/Qatar": "الدوحة",
        "Asia/Riyadh": "الرياض", "Europe/Berlin": "برلين", "Europe/Istanbul": "إسطنبول", "Europe/London": "لندن",
        "Europe/Paris": "باريس", "Etc/UTC": "غرينتش", "GMT": "غرينتش", "UTC": "غرينتش",
    ]
}
