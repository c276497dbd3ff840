import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

/// A review that was begun by method 1 says so wherever its figures stand, keeps them, and is taken over by one key or
/// word. What the figures must be stands in the two files of vectors.
@Suite struct MethodStories {
    typealias Kind = EitherFace.Kind

    private static let episode = "hashicorp-bsl-2023"

    private static func figure(_ name: String, _ file: String) throws -> String {
        let vector = try #require(try Vector.read(file).first { $0.case == episode })
        return Words.number(try #require(vector.expect[name]?.value))
    }
    /// By the names of the figures: then, and now.
    private static func figures(_ name: String) throws -> (then: String, now: String) {
        (try figure(name, "vectors-method-1.json"), try figure(name, "vectors.json"))
    }

    private static func review(_ id: String = "old", tempering: Tempering? = nil) throws -> Session {
        let vector = try Vector.named(episode)
        var session = Session(id: id, now: "2026-10-01T10:00:00Z")
        session.move.title = "New licence"
        session.move.scope = vector.scope
        session.move.otherSide = "Hosts"
        session.voices = [Voice(id: "self", seat: .mover)]
        session.voices[0].answers = vector.answers
        session.recordWeights(MemoryLibrary.pack)
        session.tempering = tempering
        return session
    }

    private func library(_ session: Session) throws -> MemoryLibrary {
        let library = MemoryLibrary()
        try library.put(SessionFile(session))
        library.put(session.id, draft: Draft(at: "reading", text: nil, on: "2026-10-01T10:00:00Z"))
        return library
    }

    @Test(arguments: Kind.allCases) func takenOverAndBack(_ kind: Kind) throws {
        let library = try library(try Self.review())
        let (then, now) = try Self.figures("threat")
        let face = EitherFace(kind, library, opening: "old", rows: 48)
        face.act("again", keys: "Home")
        face.expect("Method 1: this review was begun", then)
        let weights = try face.session.weights
        face.forget()
        face.act("method", keys: "m")
        face.expect("Weighed by method 2 now.", now)
        face.refuse("Method 1:")
        #expect(try library.session("old").tempering == MemoryLibrary.pack.tempering)
        #expect(try library.session("old").weights == weights)
        face.forget()
        face.act("undo", keys: "u")
        face.expect("Method 1:", then)
        #expect(try library.session("old").tempering == nil && library.session("old").weights == weights)
        face.forget()
        face.act("redo", keys: "Ctrl-R")
        face.expect(now)
        face.refuse("Method 1:")
        #expect(try library.session("old").tempering == MemoryLibrary.pack.tempering)
        // Taken over there is nothing more to take over.
        face.forget()
        face.act("method", keys: "m")
        face.refuse("take over to method 2")
        #expect(library.faults.isEmpty)
    }

    @Test(arguments: Kind.allCases) func whatADecisionFrozeStays(_ kind: Kind) throws {
        var session = try Self.review()
        session.decide(
            Decision(choice: .proceed, why: nil, on: "2026-10-02", reviewOn: "2027-01-01"), MemoryLibrary.pack)
        let library = try library(session)
        let bytes = library.files["old"]
        let face = EitherFace(kind, library, opening: "old", rows: 48)
        face.act("method", keys: "m")
        face.expect("the decision keeps its figures", "Method 1:", try Self.figures("escalation").then)
        #expect(try face.session.assessment == session.assessment)
        #expect(library.files["old"] == bytes)
    }

    @Test(arguments: Kind.allCases) func whoMayOnlyReadTakesNothingOver(_ kind: Kind) throws {
        let library = try library(try Self.review())
        library.readOnly = "open in another program"
        let bytes = library.files["old"]
        let face = EitherFace(kind, library, opening: "old", rows: 48)
        face.act("method", keys: "m")
        face.expect("this review is open in another program")
        #expect(library.files["old"] == bytes)
    }

    /// Its own factors are no method 1, whatever the pack says today.
    @Test(arguments: Kind.allCases) func aReviewOfTodayHasNothingToTakeOver(_ kind: Kind) throws {
        let own = Tempering(evidence: 0.3, mistrust: 0.1, pressure: 0.4, start: 0)
        for tempering in [MemoryLibrary.pack.tempering, own] {
            let library = try library(try Self.review(tempering: tempering))
            let face = EitherFace(kind, library, opening: "old", rows: 48)
            face.act("method", keys: "m")
            face.refuse("ethod 1", "Weighed by method 2")
            #expect(try library.session("old").tempering == tempering)
        }
    }

    @Test(arguments: ScreenTests.sizes) func everyPageOfItsFiguresSaysSo(_ columns: Int, _ rows: Int) throws {
        for tempering in [nil, MemoryLibrary.pack.tempering] {
            let library = try library(try Self.review(tempering: tempering))
            let robot = Teams.opened("old", library, columns: columns, rows: rows)
            for tab in ["Reading", "Receipt", "Memo", "Alternatives", "Plan", "Replies", "Decide"] {
                robot.turn(to: tab)
                #expect(robot.model.frame.row(0).contains("method 1") == (tempering == nil), "\(robot.report)")
            }
        }
    }

    @Test func everyWordThatTellsItsFiguresSaysSo() throws {
        var lines = LineRobot(sharing: try library(try Self.review()))
        lines.open("old")
        for word in ["score", "again", "reading", "receipt", "alternatives", "1", "plan", "replies"] {
            lines.forget()
            lines.type(word)
            #expect(lines.hears("ethod 1"), "\(word): \(lines.heard)")
        }
    }

    @Test(arguments: ScreenTests.sizes) func theListTellsItFromTheOthers(_ columns: Int, _ rows: Int) throws {
        let library = try library(try Self.review())
        try library.put(SessionFile(try Self.review("new", tempering: MemoryLibrary.pack.tempering)))
        let robot = Robot(library, columns: columns, rows: rows)
        robot.press("p")
        let marked = (0..<rows).map { robot.model.frame.row($0) }.filter {
            $0.contains("esc") && $0.contains("→") == false
        }
        let figures = marked.filter { $0.contains("amb") && !$0.contains("amb:") }
        #expect(figures.count { $0.contains("method 1") } == 1 && figures.count == 2, "\(robot.report)")
        let old = figures.first { $0.contains("method 1") } ?? ""
        #expect(old.contains("75") && old.contains("high"), "\(robot.report)")
    }

    @Test(arguments: Kind.allCases) func severalVoicesSaySoBesideTheirFigures(_ kind: Kind) throws {
        var session = Teams.session()
        session.tempering = nil
        let face = EitherFace(kind, try library(session), opening: session.id)
        face.act("voices") { $0.turn(to: "Voices") }
        face.expect("ethod 1")
        face.act("voices") { $0.press("PgDn") }
        face.expect("ethod 1")
    }

    /// What is put together is made alike, and says by which method.
    @Test(arguments: Kind.allCases) func comparedAndLookedBackOn(_ kind: Kind) throws {
        let library = try library(try Self.review())
        for id in ["older", "new"] {
            var session = try Self.review(id, tempering: id == "new" ? MemoryLibrary.pack.tempering : nil)
            session.created = id == "new" ? "2026-10-03T10:00:00Z" : "2026-09-01T10:00:00Z"
            try library.put(SessionFile(session))
        }
        let face = EitherFace(kind, library)
        face.act("past", "compare 1 2", keys: "p", "c", "Down", "c")
        face.expect("The first is by method 2, the second by method 1")
        face.act("back", "lessons", "patterns", keys: "Esc", "w", "Tab")
        face.expect("2 reviews, all by method 1", "One review is left out here: by another method")
    }
}
