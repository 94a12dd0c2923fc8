/// Invented events, told in words of our own.
enum NamedEvents {
    static let all = [
        envoy, ministries, family, namesakes, dateline, homographs, clubs, passing, compound, courts, parties, prefixes,
        ranks,
        speech, brokenOff, sameFamily, americans,
    ]

    static let envoy = NamedEvent(
        what: "an envoy whose name has several spellings",
        accounts: [
            ("لافرنتيف في دمشق", "وصل المبعوث الروسي إلى سورية، ألكسندر لافرنتيف، إلى دمشق مساء أمس."),
            (
                "مبعوث موسكو يلتقي مسؤولين",
                "التقى المبعوث الخاص “ألكسندر لافرنتييف” مسؤولين في دمشق، وبحث الوضع في سوريا."
            ),
            ("زيارة روسية", "قال ألكسندر لافرنتييف إن بلاده تدعم الحوار في سوريا."),
        ],
        people: ["ألكسندر لافرنتييف"], places: ["سوريا", "دمشق", "موسكو"])

    static let ministries = NamedEvent(
        what: "ministries of two countries",
        accounts: [
            ("الخارجية الروسية ترد", "أعلنت وزارة الخارجية الروسية أنها سلمت مذكرة إلى وزارة الخارجية السورية."),
            ("مذكرة روسية", "ذكرت وزارة الخارجية الروسية أن المذكرة سلمت، فيما لم تعلق وزارة الخارجية السورية."),
        ],
        organisations: ["وزارة الخارجية الروسية", "وزارة الخارجية السورية"])

    static let family = NamedEvent(
        what: "a family name alone in all but one account",
        accounts: [
            ("ترامب يعلن قرارا", "أعلن ترامب القرار مساء السبت."),
            ("قرار جديد لترامب", "قال الرئيس ترمب إن القرار نهائي."),
            ("قرار أميركي", "وقع الرئيس الأميركي دونالد ترامب القرار في واشنطن."),
        ],
        people: ["دونالد ترامب"], places: ["واشنطن"])

    static let namesakes = NamedEvent(
        what: "things that are called after somebody",
        accounts: [
            (
                "إغلاق شارع وسط المدينة",
                "أغلقت البلدية شارع عمر المختار المؤدي إلى مطار جون كينيدي، كما أغلق مستشفى أحمد ماهر أبوابه."
            )
        ])

    static let dateline = NamedEvent(
        what: "a dateline is no place of the event",
        accounts: [
            ("زلزال يضرب تشيلي", "بيروت (الواحة) - ضرب زلزال قوي تشيلي فجر اليوم."),
            ("هزة في تشيلي", "القاهرة - وكالات: شعر سكان تشيلي بهزة عنيفة."),
        ],
        places: ["تشيلي"])

    static let homographs = NamedEvent(
        what: "words that are places too",
        accounts: [
            ("سيول جارفة تغمر قرى في المغرب", "جرفت سيول عنيفة طرقا في المغرب، وأظهرت صور مشهدا صعبا، وطلب دعم مالي.")
        ],
        places: [])

    static let clubs = NamedEvent(
        what: "clubs are no towns",
        accounts: [
            (
                "ريال مدريد يهزم ليفربول في الدوري",
                "فاز ريال مدريد على ليفربول في مباراة الدوري بهدف اللاعب محمد صلاح، وقال المدرب كارلو أنشيلوتي إن الفوز مستحق."
            )
        ],
        people: ["محمد صلاح", "كارلو أنشيلوتي"])

    static let passing = NamedEvent(
        what: "what one account names in passing is left out",
        accounts: [
            ("قمة في بغداد", "تستضيف بغداد قمة اقتصادية، بحسب مسؤول زار فيينا قبل أيام."),
            ("بغداد تستعد لقمة", "تستعد بغداد لاستقبال الضيوف."),
        ],
        places: ["بغداد"])

    static let compound = NamedEvent(
        what: "names with عبد, أبو, بن and آل",
        accounts: [
            (
                "لقاء ثلاثي في الرياض",
                "استقبل ولي العهد السعودي الأمير محمد بن سلمان الرئيس المصري عبد الفتاح السيسي في الرياض، بحضور نبيل أبو ردينة وخالد بن أحمد آل خليفة."
            )
        ],
        people: ["محمد بن سلمان", "عبد الفتاح السيسي", "نبيل أبو ردينة", "خالد بن أحمد آل خليفة"],
        places: ["الرياض"])

    static let courts = NamedEvent(
        what: "courts and world bodies",
        accounts: [
            (
                "العدل الدولية تنظر القضية",
                "قالت محكمة العدل الدولية إنها ستنظر القضية، ودعت منظمة الصحة العالمية ومجلس الأمن الدولي إلى التهدئة."
            ),
            ("القضية أمام القضاة", "تعقد محكمة العدل الدولية جلسة، وينتظر مجلس الأمن القرار."),
        ],
        organisations: ["محكمة العدل الدولية", "مجلس الأمن الدولي", "منظمة الصحة العالمية"])

    static let parties = NamedEvent(
        what: "parties, banks and universities",
        accounts: [
            (
                "تحالف انتخابي",
                "اتفق حزب العدالة والتنمية مع حزب الحركة القومية على قائمة واحدة، وقال خبير في جامعة هارفارد إن البنك المركزي التركي قلق."
            )
        ],
        organisations: ["حزب العدالة والتنمية", "حزب الحركة القومية", "جامعة هارفارد", "البنك المركزي التركي"])

    static let prefixes = NamedEvent(
        what: "letters joined in front are not shown",
        accounts: [
            (
                "وفد ببيروت",
                "وصل وفد إلى لبنان والتقى بسعد الحريري، وقدم للأمم المتحدة تقريرا عن لبنان وللصين نسخة، والصين لم ترد."
            )
        ],
        people: ["سعد الحريري"], places: ["بيروت", "لبنان", "الصين"], organisations: ["الأمم المتحدة"])

    static let ranks = NamedEvent(
        what: "an office between the title and the name",
        accounts: [
            (
                "تغيير عسكري",
                "أعفي رئيس هيئة الأركان العامة الروسي الجنرال فاليري غيراسيموف من مهامه، وحل مكانه نائب وزير الدفاع الروسي اللواء سيرغي كورولينكو."
            )
        ],
        people: ["فاليري غيراسيموف", "سيرغي كورولينكو"],
        organisations: ["هيئة الأركان العامة"])

    static let speech = NamedEvent(
        what: "what follows a name is no part of it",
        accounts: [
            (
                "تصريح",
                "قالت ماريا زاخاروفا باستغراب إن الأمر غريب، ورد عليها بوريس جونسون لاحقا، بينما أضاف نواز شريف اعتراضا."
            ),
            ("رد", "أكدت ماريا زاخاروفا أن الرد قريب، وكتب بوريس جونسون رسالة طلب فيها مرتضى أحمد الاستغناء عنه."),
        ],
        people: ["ماريا زاخاروفا", "بوريس جونسون", "نواز شريف", "مرتضى أحمد"])

    static let brokenOff = NamedEvent(
        what: "a title without a name",
        accounts: [
            ("الرئيس يستقبل الوزير", "استقبل الرئيس الجديد وزير المالية المكلف، وقال المتحدث إن اللقاء مثمر."),
            ("لقاء", "بحث رئيس البلاد مع الوزير المكلف الموازنة الجديدة."),
        ])

    static let sameFamily = NamedEvent(
        what: "two people of one family",
        accounts: [
            ("عائلة ترامب", "وصل دونالد ترامب ومعه إيفانكا ترامب، وتحدث ترامب للصحفيين."),
            ("ترامب وابنته", "قال دونالد ترامب إنه سعيد."),
        ],
        people: ["دونالد ترامب", "إيفانكا ترامب"])

    static let americans = NamedEvent(
        what: "two spellings of one country's adjective",
        accounts: [
            ("البنتاغون يعلن", "أعلنت وزارة الدفاع الأميركية سحب جنودها من أفغانستان."),
            ("سحب الجنود", "قالت وزارة الدفاع الأمريكية إن الجنود غادروا أفغانستان."),
            ("الجنود في أفغانستان", "لم تعلق وزارة الدفاع الأميركية على النبأ."),
        ],
        places: ["أفغانستان"], organisations: ["وزارة الدفاع الأميركية"])
}
