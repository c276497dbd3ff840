import Interview
import Packs
import Sessions

/// What was written beside the answers: reflections with their first words, and notes.
enum ReflectionsDocument {
    static func blocks(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        reflections(session, phrases).under("Reflections") + notes(session, phrases).under("Notes")
    }

    private static func reflections(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        let order = phrases.pack.reflections.map(\.id)
        func place(_ id: String) -> Int { order.firstIndex(of: id) ?? order.count }
        let all = session.reflections.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }
        return all.flatMap { id, reflected -> [Block] in
            let isChanged = reflected.latest != reflected.first && !reflected.latest.isEmpty
            let isFromThen = reflected.only != nil && session.basedOn != nil
            return [.heading(phrases.pack.reflection(id).map { phrases($0.ask) } ?? id)]
                + (reflected.first.isEmpty
                    ? [] : [.text(isFromThen ? "From then:" : "First:", .dim), .own(reflected.first)])
                + (isChanged ? [.text("Latest:", .dim), .own(reflected.latest)] : [])
        }
    }

    private static func notes(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        session.voices.flatMap { voice in
            voice.notes.sorted { $0.key < $1.key }.flatMap { item, note -> [Block] in
                let answer = voice.sheet[item].map { phrases.label(item, $0.word) } ?? "no answer"
                return [.heading("\(phrases.ask(item)) \(answer.apart)"), .own(note)]
            }
        }
    }
}
