import Packs
import Testing

@testable import Interview

/// Forth, back and resuming.
@Suite struct FormPositionTests {
    let form = Form(core, scope: .team, coverage: .quick)

    @Test func forthToTheEndAndBackToTheBeginning() {
        var walk = FormPosition(form)
        var seen = [walk.question(form)?.id]
        while walk.next(form) { seen.append(walk.question(form)?.id) }
        #expect(seen == form.ids)
        #expect(walk.position == form.questions.count - 1)
        var back = [walk.question(form)?.id]
        while walk.back() { back.append(walk.question(form)?.id) }
        #expect(back == form.ids.reversed())
        #expect(walk == FormPosition(form))
    }

    @Test func beginsWhereItIsToldAndElseAtTheBeginning() {
        #expect(FormPosition(form, at: .item("window")).question(form)?.id == "item:window")
        #expect(FormPosition(form, at: .item("size")).position == 0)
    }

    @Test func resumesExactlyWhereItStopped() {
        for question in form.questions {
            let walk = FormPosition(form, resuming: question.field) { _ in false }
            #expect(walk.question(form)?.field == question.field)
        }
    }

    @Test func resumesAtTheFirstOpenItemWhereTheItemIsGone() {
        let answered: Set<Field> = [.title, .scope, .otherSide, .item("attack-use"), .item("their-fallback")]
        // The optional fields before it were left empty on purpose.
        let walk = FormPosition(form, resuming: .item("gone")) { answered.contains($0) }
        #expect(walk.question(form)?.field == .item("how-they-learn"))
    }

    @Test func resumesAtTheFirstOpenFieldWhereAReflectionIsGone() {
        let walk = FormPosition(form, resuming: .reflection("gone")) { [.title, .scope].contains($0) }
        #expect(walk.question(form)?.field == .otherSide)
    }

    @Test func resumesWithNothingKnownAtTheFirstOpenField() {
        #expect(FormPosition(form, resuming: nil) { $0 == .title }.question(form)?.field == .scope)
    }

    @Test func resumesAtTheLastWhereAllIsAnswered() {
        for field in [Field.item("gone"), .reflection("gone"), nil] {
            #expect(FormPosition(form, resuming: field) { _ in true }.position == form.questions.count - 1)
        }
    }

    @Test func resumesAtAnOpenReflectionWhereAllItemsAreAnswered() {
        let walk = FormPosition(form, resuming: .item("gone")) {
            if case .reflection("move") = $0 { false } else { true }
        }
        #expect(walk.question(form)?.field == .reflection("move"))
    }

    @Test func standsStillInAnEmptyForm() {
        let pack = Pack()
        let empty = Form(pack, scope: nil, coverage: .chosen([]))
        #expect(empty.questions.count == 10, "the description is always asked")
        var walk = FormPosition(empty, resuming: .exit) { _ in true }
        let went = walk.next(empty)
        #expect(!went)
    }

    @Test func progressCountsWhatIsAnswered() {
        let progress = Progress(form.questions) { $0 == .title || $0 == .item("window") || $0 == .item("size") }
        #expect(progress.answered == 2)
        #expect(progress.asked == form.questions.count)
    }
}
