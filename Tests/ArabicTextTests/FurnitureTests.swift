import ArabicText
import Testing

@Suite struct FurnitureTests {
    @Test(
        "lines of furniture are left out",
        arguments: [
            "اقرأ أيضًا: افتتاح جسر جديد فوق النهر", "إقرأ ايضا | عودة القطارات إلى الشمال", "المصدر: وكالات",
            "المصدر : وكالة أنباء البحر",
            "شارك الخبر على فيسبوك وتويتر", "شَارِك", "رابط مختصر", "طباعة", "للمزيد: تابعوا قناتنا",
            "جميع الحقوق محفوظة 2024",
            "The post خبر appeared first on موقع",
            "قد يهمك/ سفينة القمح تصل إلى الميناء قبل موعدها بيوم", "شاهد.. لحظة افتتاح الجسر",
            "بالصور: يوم في الميناء",
            "اقرأ | عودة القطارات", "رابط الخبر بصحيفة النهر: افتتاح الجسر", "تصوير: ليلى سعد", "(عدسة/ ليلى سعد)",
            "** جميع المقالات المنشورة تمثل رأي كتابها فقط.", "*نقلاً عن النهر اليوم",
            "(إعداد سامي ناصر للنشرة العربية - تحرير هدى ماجد)", "لمشاهدة البث المباشر اضغط هنا.", "...المزيد",
        ])
    func dropsLines(line: String) {
        #expect(Furniture.story(in: "أول الخبر.\n\(line)\nآخر الخبر.") == "أول الخبر.\nآخر الخبر.")
    }

    @Test(
        "everything after the start of a list of other articles is left out",
        arguments: [
            "قد يعجبك أيضًا", "قد يعجبك أيضا:", "مواضيع ذات صلة", "الأكثر قراءة", "أخبار ذات صلة",
        ])
    func dropsTail(line: String) {
        #expect(Furniture.story(in: "أول الخبر.\n\(line)\nخبر آخر تمامًا\nوخبر ثالث.") == "أول الخبر.")
    }

    @Test("a list of other articles above the story does not take the story with it")
    func keepsStoryBelow() {
        #expect(Furniture.story(in: "الأكثر قراءة\nنص الخبر كله هنا.") == "نص الخبر كله هنا.")
    }

    @Test("the headline after a bare read-also line goes with it, a sentence stays")
    func dropsFollowingHeadline() {
        #expect(Furniture.story(in: "أول.\nاقرأ أيضًا:\nالميناء يستقبل سفينة القمح\nآخر.") == "أول.\nآخر.")
        #expect(
            Furniture.story(in: "أول.\nاقرأ أيضًا:\nوصلت السفينة مساء أمس.\nآخر.")
                == "أول.\nوصلت السفينة مساء أمس.\nآخر.")
    }

    @Test(
        "prose that begins like furniture stays",
        arguments: [
            "المصدر الأمني الذي تحدث إلى الصحفيين قال إن الطريق فتح أمام السيارات",
            "شارك عشرات المتطوعين في حملة تنظيف الشاطئ صباح اليوم",
            "طباعة الكتب المدرسية تبدأ الشهر المقبل في ثلاث مطابع",
            "تحرير الجسر القديم", "إعداد جيل متعلم", "شاهد العالم افتتاح الجسر", "صور الميناء القديم تعود إلى المتحف",
            "مشاركة واسعة في الانتخابات",
            "قد يهمك أن تعرف أن العمل في الجسر بدأ قبل عام كامل من الآن وأن كلفته زادت مرتين بسبب ارتفاع أسعار الحديد والنقل والأجور في البلاد",
            "لمشاهدة المباراة حضر الآلاف إلى الملعب",
        ])
    func keepsProse(line: String) {
        #expect(Furniture.story(in: line) == line)
    }

    @Test("the headline printed again is not part of the story, a sentence that holds it is")
    func dropsRepeatedHeadline() {
        let title = "افتتاح جسر جديد فوق النهر"
        #expect(Furniture.story(in: "إفتتاح جسر جديد فوق النّهر\nنص الخبر.", title: title) == "نص الخبر.")
        let sentence = "\(title) مساء أمس."
        #expect(Furniture.story(in: sentence, title: title) == sentence)
    }

    @Test("an empty text has an empty story")
    func servesEmpty() {
        #expect(Furniture.story(in: "\n \n").isEmpty)
    }
}
