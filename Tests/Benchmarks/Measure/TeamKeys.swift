import Assessment
import Coach
import Interview
import Packs
import Screen
import Sessions

/// What a key costs on the pages of a session with several voices: the coach's update and the frame, without a terminal.
enum TeamKeys {
    static func run(_ vectors: [Vector]) throws {
        for voices in [2, 12] {
            for (place, page) in ["gap", "spread", "voices", "discuss"].enumerated() {
                var model = try opened(voices, vectors)
                for _ in 0..<place { press(.tab, &model) }
                print(page, voices, median(&model, [.down, .up]))
            }
            var model = try opened(voices, vectors)
            for _ in 0..<3 { press(.tab, &model) }
            print("change", voices, median(&model, [.character("1"), .character("2")]))
        }
    }

    /// Twelve voices on all questions, each a little apart from the last.
    private static func session(_ voices: Int, _ vectors: [Vector]) throws -> Session {
        let pack = Pack.core()
        var session = try Sample.review(voices, vectors)
        session.voices = []
        session.team = TeamRecord()
        session.team?.revealed = "2026-11-23T10:00:00Z"
        for number in 0..<voices {
            let id = session.addVoice(Seat.allCases[number % 3])
            for (place, item) in pack.items.enumerated() {
                session.setAnswer(
                    item.id, .option(item.options[(number + place) % item.options.count].key), voice: id)
            }
            session.setNote("how-they-learn", "Because of what we saw in spring", voice: id)
        }
        return session
    }

    private static func opened(_ voices: Int, _ vectors: [Vector]) throws -> Model {
        var model = Model(size: Size(columns: 80, rows: 24))
        _ = model.update(.packRead(Pack.core(), []), at: "2026-11-23T10:00:00Z")
        let file = SessionFile(try session(voices, vectors))
        _ = model.update(
            .opened(OpenedReview(file: file, draft: nil, readOnly: nil)), at: "2026-11-23T10:00:00Z")
        return model
    }

    private static func press(_ key: Key, _ model: inout Model) {
        _ = model.update(.key(key), at: "2026-11-23T10:00:01Z")
    }

    private static func median(_ model: inout Model, _ keys: [Key]) -> Int64 {
        var shown = 0
        let times = (0..<400).map { number in
            nanoseconds {
                press(keys[number % keys.count], &model)
                shown += model.frame.size.rows
            }
        }
        // Used, so that no compiler can leave the frame out.
        precondition(shown > 0)
        return times.sorted()[times.count / 2]
    }
}
