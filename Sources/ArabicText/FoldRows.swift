/// The letters that fold to another letter, a row for each target.
///
/// Arabic: the forms of alef with hamza, madda or wasla; hamza's seats; the last letters ى and ة, which careless typing
/// confuses with ي and ه; and the letters of Persian, Kurdish, Urdu and the Maghreb, which foreign names and keyboards
/// bring in, to the nearest Arabic one. Latin: the base letter, as the marks of a decomposed spelling are dropped.
enum FoldRows {
    static let letters: [(to: Unicode.Scalar, from: String)] = arabic + latin

    private static let arabic: [(to: Unicode.Scalar, from: String)] = [
        ("ا", "آأإٱٲٳٵݳݴ"),
        ("و", "ؤٶٷۄۅۆۇۈۉۊۋۏݸݹ"),
        ("ي", "ىئیېۍێےۓؠؽؾؿۑٸݵݶݷݺݻ"),
        ("ه", "ةەۀہۂۃھۿ"),
        ("ك", "کڪګڬڭڮگڰڱڲڳڴػؼݢݣݤݿ"),
        ("ب", "پٮٻڀݐݒݔݕݖ"),
        ("ت", "ٹٺټٿݓ"),
        ("ث", "ٽݑ"),
        ("ج", "چڃڄڇڿ"),
        ("ح", "ځڂݗݮݯݲݼ"),
        ("خ", "څ"),
        ("د", "ڈډڊڋڍۮݙݚ"),
        ("ذ", "ڌڎڏڐ"),
        ("ر", "ڑڒړڔڕږۯݛݫݬݱ"),
        ("ز", "ژڗڙ"),
        ("س", "ښڛݭݰݽݾ"),
        ("ش", "ڜۺݜ"),
        ("ص", "ڝ"),
        ("ض", "ڞۻ"),
        ("ظ", "ڟ"),
        ("غ", "ڠۼݝݞݟ"),
        ("ف", "ڤڡڢڣڥڦݠݡ"),
        ("ق", "ڨٯڧ"),
        ("ل", "ڵڶڷڸݪ"),
        ("م", "ݥݦ"),
        ("ن", "ںڻڼڽڹݧݨݩ"),
    ]

    private static let latin: [(to: Unicode.Scalar, from: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęěȅȇȩ"), ("g", "ĝğġģǧǵ"), ("h", "ĥħȟ"),
        ("i", "ìíîïĩīĭįıİǐȉȋ"), ("j", "ĵǰ"), ("k", "ķǩ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŉǹ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱ"), ("r", "ŕŗřȑȓ"), ("s", "śŝşšșſ"), ("t", "ţťŧț"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗ"), ("w", "ŵ"), ("y", "ýÿŷȳ"), ("z", "źżž"),
    ]
}
