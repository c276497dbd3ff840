import ArgumentParser
import Assessment
import FoundationEssentials
import Interview
import Packs
import Reports
import Sessions

struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "An answer sheet for somebody elsewhere, to come back as a voice.",
        discussion: """
            The sheet holds the questions for one seat, and of the description only what was marked "may be told": no \
            answer, no figure, no weight, no name that was not marked. It is one person's; make one for each. They fill \
            it in with `otherside answer` or in an editor and send it back, and `otherside import` takes it in.

            With --read the sheet holds one question alone, for a person of the other side, once the move is made: how they \
            read it. Of the review it tells the title and the names, where they were marked. `otherside import` records \
            the answer as what they told us; a decided review takes it in too.

            The sheet is JSON, as `otherside schema --sheet` describes it. With --output, --json says what was written: \
            "file", "session", "invitation", "seat", "questions" (how many) and "notTold".
            """)
    @Argument(help: ArgumentHelp("A review's id, or its file.", valueName: "id"), completion: Completing.reviews)
    var id: String
    @ArgumentParser.Option(help: "For whom the person answers.") var seat: Seat?
    @Flag(help: "Only ask how they read the move, looking back.") var read = false
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "Which questions: quick, full, or ids with commas between. (default: as the review)",
            valueName: "quick|full|ids"))
    var items: String?
    @OptionGroup var file: OutputFile
    @Flag(help: "With --output, say in JSON what was written; the sheet is JSON anyway.") var json = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if read, seat != nil || items != nil {
            throw ValidationError("--read asks one question of the other side; --seat and --items do not go with it.")
        }
        if seat == nil, !read {
            throw ValidationError(
                "For whom does the person answer? Give --seat, one of: "
                    + Seat.allCases.map(\.rawValue).joined(separator: ", ") + "; or --read.")
        }
        if json, file.path == nil { throw ValidationError("--json goes with --output; the sheet itself is JSON.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let subject = try Subject(id, surroundings, parts: Set(PackPart.allCases))
        let session = subject.session
        guard !subject.isSheet else { throw Failure("\(id) is an answer sheet and no review") }
        let known = subject.instrument.items.map(\.id)
        let coverage = try items.map { try Coverage($0, of: known) } ?? session.items
        let invited = surroundings.newID()
        let invitation =
            seat.map { Invitation(session, subject.pack, seat: $0, coverage: coverage, id: invited) }
            ?? Invitation(reading: session, subject.pack, id: invited)
        for item in invitation.wordless {
            talk.say("'\(item)' is not asked: the pack in force has no words for it any more")
        }
        guard !invitation.sheet.questions.isEmpty || read else { throw Failure("no question is left to ask") }
        let text = SafeJSON.text(try invitation.sheet.json())
        if let path = file.path {
            try file.write(Data(text.utf8))
            if json { try Console.json(Versioned(Written(invitation, path), .invite)) }
            let count = invitation.count
            talk.say("wrote \(path): \(count) question\(count == 1 ? "" : "s") for \(invitation.sheet.seat.words)")
        } else {
            Console.out(text)
        }
        tellWhatIsLeftOut(invitation, session)
    }

    private func tellWhatIsLeftOut(_ invitation: Invitation, _ session: Session) {
        if session.decision != nil, !read {
            talk.say("this review is decided, and a decided review takes no voice in; begin a new one from it first")
        }
        guard !invitation.leftOut.isEmpty else { return }
        let list = invitation.leftOut.map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
        talk.say(
            """
            not told, for it is not marked "may be told": \(list)
            to mark it, open the review (otherside resume \(session.id.prefix(8))), go to Notice and press Space; \
            line by line: notice, then tell and its number
            """)
    }

    private struct Written: Encodable {
        let invitation, session, seat, file: String
        let questions: Int
        /// Paths as `mayTell` has them.
        let notTold: [String]

        init(_ made: Invitation, _ path: String) {
            invitation = made.sheet.invitation
            session = made.sheet.session
            seat = made.sheet.seat.rawValue
            file = path
            questions = made.count
            notTold = made.leftOut.map(\.id)
        }
    }
}

extension Seat: ExpressibleByArgument {}

extension Invitation {
    /// How many questions it asks.
    fileprivate var count: Int { sheet.reading == nil ? sheet.questions.count : 1 }
}

extension Coverage {
    /// As it is written on a command line.
    fileprivate init(_ words: String, of known: [String]) throws {
        switch words {
        case "quick": self = .quick
        case "full": self = .full
        default:
            let ids = words.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
            if ids.isEmpty { throw Failure.usage("--items takes quick, full, or ids of questions") }
            for id in ids where !known.contains(id) {
                throw Failure.usage("--items: " + notOneOf(id, ["quick", "full"] + known))
            }
            self = .chosen(ids)
        }
    }
}
