/// What readers are told of a fault, by its short word.
enum FaultWords {
    /// The fault in Arabic; an unknown word is shown as it is, since it helps whoever looks for it in the log.
    static func phrase(for fault: String?) -> Phrase {
        guard let fault else { return "تعذّرت قراءة خلاصته" }
        return words[fault].map { Phrase($0) } ?? "تعذّرت قراءة خلاصته (\(isolated: fault))"
    }

    private static let words = [
        "cancelled": "انقطعت قراءة خلاصته قبل تمامها",
        "connect": "تعذّر الاتصال بخادمه",
        "dns": "تعذّر العثور على خادمه",
        "empty": "أرسل خادمه ردًّا فارغًا",
        "file": "تعذّرت قراءة ملف خلاصته",
        "http-404": "لم يجد خادمه الخلاصة في عنوانها",
        "http-410": "أزال الناشر خلاصته نهائيًا",
        "http-429": "طلب خادمه التمهّل في القراءة",
        "http-4xx": "رفض خادمه الطلب",
        "http-5xx": "تعطّل خادمه",
        "http-other": "ردّ خادمه بما لا يُفهم",
        "offline": "انقطع اتصال مرصاد نفسه بالشبكة",
        "not-a-feed": "ما أرسله خادمه ليس خلاصة أخبار",
        "refused": "عنوان خلاصته غير مسموح به",
        "timeout": "انقضت المهلة قبل أن يردّ خادمه",
        "tls": "تعذّر الاتصال الآمن بخادمه",
        "too-large": "خلاصته أكبر من الحد المسموح",
        "transfer": "انقطع ردّ خادمه قبل تمامه",
    ]
}
