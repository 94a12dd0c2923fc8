/// Names that no rule of `NameKey` treats rightly.
enum NameLexicon {
    /// Spellings too far apart for the rules; all of a row lead to its first.
    static let aliases = WordList.leadingToFirst(
        """
        جاويش تشاووش شاويش تشاويش
        إيمانويل إمانويل إيمانيول
        غالانت غلانت جالانت جلانت
        شولتس شولتز شولز
        أردوغان أردغان أردوجان إردوغان
        برلسكوني برلوسكوني
        زوكربرغ زوكربيرغ زاكربرغ زوكربرج زوكربيرج
        إنجلترا إنكلترا
        ماكرون مكرون
        كلينتون كلنتون
        بولسونارو بولسنارو
        نيويورك نويورك
        قرغيزستان قيرغيزستان كيرغيزستان قرغيزيا
        كازاخستان قازاخستان كازخستان
        كورونا كرونا
        """)

    /// Whether a folded word is an Arabic name: by a letter that foreign names hardly ever need, or by being listed.
    static func isNative(_ folded: String) -> Bool { hasNativeLetter(folded) || native.contains(folded) }

    /// Whether a folded word has a letter that foreign names hardly ever need.
    static func hasNativeLetter(_ folded: String) -> Bool {
        folded.unicodeScalars.contains { ["ع", "ح", "ض", "ظ"].contains($0) }
    }

    /// Arabic names without such a letter that differ from another in ا or ي only.
    private static let native = WordList.folded(
        """
        سلمان سليمان سلامة سليمة سلامي سليمي سلماني سليماني كريمة كرامة كريمي كرامي كرماني جميلة جمالة جميلي جمالي
        نصيري نصاري نصيرة ناصري رشيدي رشادي راشدي بشيري بشاري بشيرة بشارة شريفي شرافي هاشمي هشامي جبران جبرين زيدان
        زيادة زيدية أمينة أمانة أميني أماني أميرة أمارة إمارة جزيرة جزائر وزيري وزارة وزاري دليمي تميمي بكري بكيري
        كبيسي كباسي لبيدي زبيدي زبادي سديري سدراني مرزوق مرزوقي إبراهيم إسماعيل إدريس إلياس يونس يوسف ياسين ياسر
        بدران بديران مروان مريوان رضوان فارس فراس فرسان شيبان شبان مالكي ملكي مليكي ناجي نجيب سلوان شهران شهيران
        ماهر مهير تامر تيمور تميم تمام سوداني سيد سيدة سادة دروز درزي مشرف مشيرف نورس نواف نايف نيف لطيف لطيفة لطافة إيران إيرين
        """)
}
