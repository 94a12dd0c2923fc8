/// Words that hold a sentence together and say nothing of what it is about.
public enum StopWords {
    /// Whether a folded word is one, alone or with و or ف before it.
    public static func contains(_ folded: String) -> Bool {
        PackedWord(folded).map(contains) ?? false
    }

    /// The same of a packed word.
    public static func contains(_ word: PackedWord) -> Bool {
        if words.contains(word) { return true }
        return conjunctions.contains { conjunction in word.dropping(prefix: conjunction).map(words.contains) ?? false }
    }

    private static let conjunctions = [PackedWord(letter: "و"), PackedWord(letter: "ف")]

    private static let words = PackedTable(
        marking: WordList.packed(
            """
            من إلى الى عن على في مع منذ خلال حتى لدى عند بين قبل بعد فوق تحت أمام وراء خلف حول دون ضد نحو عبر لأجل سوى
            ل ب ك ال و ف س أ ه إلا غير بدون ضمن حسب وفق وفقا بحسب حيال تجاه إزاء جراء عقب أثناء إثر بشأن رغم بسبب بعيدا
            أن إن لأن كأن لكن ليت لعل بأن فإن أنه إنه أنها إنها أنهم إنهم لأنه لأنها بأنه بأنها وأن كما بما فيما مما عما ربما
            ما ماذا لماذا متى أين كيف كم أي أية أيضا هل لا لم لن ليس ليست ليسوا لما إذا إذ إذن لو لولا كي لكي بل أو أم ثم قد لقد سوف
            هو هي هم هن هما أنت أنتم أنا نحن إياه هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك ذاك هنا هناك هنالك
            الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ذو ذات ذي ذوي
            كان كانت كانوا يكون تكون يكونوا كنت كنا سيكون ستكون أصبح أصبحت بات باتت ظل ظلت مازال زال زالت يزال تزال
            كل كلا كلتا جميع بعض معظم أكثر أقل نفس ذاته نفسه نفسها عدة عدد بضع حيث حين حينما عندما بينما كلما مثل مثلما مهما
            فيه فيها فيهم به بها بهم له لها لهم لنا لي لك منه منها منهم عليه عليها عليهم عنه عنها عنهم إليه إليها إليهم معه معها معهم
            بينهم بينها بينهما لديه لديها لديهم عنده بعده بعدها قبله قبلها وهو وهي وهم وقد ولم ولا وفي ومن وما وكان وكانت
            فقط جدا تقريبا أيضا كذلك هكذا الآن حاليا سابقا لاحقا حول ذلك لذلك لذا بذلك كذا أمس اليوم غدا
            قال قالت قالوا يقول تقول أضاف أضافت ذكر ذكرت أوضح أوضحت أشار أشارت أكد أكدت لفت لفتت تابع تابعت نقلت نقل أفاد أفادت
            """))
}
