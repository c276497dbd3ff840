import ArgumentParser
import Glibc
import Library
import Sessions

/// A change of one review: under its lock, on the file as it lies there then, kept as the coach keeps its own. What was
/// typed in the coach and not submitted yet stays in its draft.
struct ReviewChange {
    let surroundings: Surroundings
    var decided = Decided.stays
    /// How long another short change is waited for, in hundredths of a second.
    var patience = 200

    /// What a decision means for a change.
    enum Decided {
        /// It is changed all the same, as a title or a tag is.
        case stays
        case refuses
        /// The decision is taken back first; its figures stay with the earlier ones.
        case reopens
    }

    /// What became of a review, as `--json` prints it.
    struct Outcome: Encodable {
        let id, file, title: String
        /// false: it was so already.
        let changed: Bool
        let reopened: Bool
    }

    /// What became of a review, and how it is told.
    struct Done {
        let outcome: Outcome
        let did: String
    }

    /// Changes a review, and keeps what it was so that `undo` can take the change back.
    ///
    /// - Throws: where the review is open elsewhere, decided, or cannot be read or kept; and what `body` throws. Nothing is
    ///   changed then.
    func change(_ entry: SessionEntry, _ body: (inout Session) throws -> Void) throws -> Outcome {
        try rewrite(entry, keepsStep: true) { file in
            let isReopened = try reopen(&file.session)
            try body(&file.session)
            return isReopened
        }
    }

    /// The same with all that the file holds.
    ///
    /// - Parameters:
    ///   - keepsStep: it can be taken back.
    ///   - body: says whether a decision was taken back.
    func rewrite(
        _ entry: SessionEntry, keepsStep: Bool, _ body: (inout SessionFile) throws -> Bool
    ) throws -> Outcome {
        let store = surroundings.store
        let lock = try hold(entry)
        defer { lock.release() }
        // Read under the lock, so that nothing comes in between.
        let loaded = try store.load(entry).get()
        var file = loaded.file
        let isReopened = try body(&file)
        guard file != loaded.file else { return Self.outcome(loaded, changed: false, reopened: false) }
        file.session.updated = surroundings.now
        let step = keepsStep ? keepStep(from: loaded.file, to: file) : nil
        do {
            let kept = try store.save(file, over: loaded)
            if case .savedBeside(let mine, let other) = kept {
                if let step { store.forget(step) }
                Console.error(
                    "\(other.name) was changed meanwhile by another program; what was changed here is \(mine.entry.name)"
                )
            }
            return Self.outcome(kept.loaded, changed: true, reopened: isReopened)
        } catch {
            if let step { store.forget(step) }
            throw error
        }
    }

    /// Where it cannot be kept the change is made all the same, and that is told.
    private func keepStep(from before: SessionFile, to after: SessionFile) -> ChangeStep? {
        do {
            return try surroundings.store.keepStep(from: before, to: after, today: surroundings.today)
        } catch {
            Console.error("this change cannot be taken back by `undo`: \(error)")
            return nil
        }
    }

    private static func outcome(_ loaded: LoadedSession, changed: Bool, reopened: Bool) -> Outcome {
        Outcome(
            id: loaded.session.id, file: loaded.entry.name, title: loaded.session.move.title, changed: changed,
            reopened: reopened)
    }

    private func reopen(_ session: inout Session) throws -> Bool {
        guard let decision = session.decision else { return false }
        switch decided {
        case .stays: return false
        case .refuses:
            throw Failure(
                "it is decided (\(decision.choice.rawValue), on \(surroundings.zone.day(decision.on))); --reopen takes the "
                    + "decision back and keeps its figures with the earlier ones")
        case .reopens:
            session.reopen()
            return true
        }
    }

    /// The lock of a review, waited for while another command has it.
    func hold(_ entry: SessionEntry) throws -> SessionLock {
        let id = try surroundings.store.load(entry).get().session.id
        var holder: LockHolder?
        for turn in 0...patience {
            if turn > 0 { usleep(10_000) }
            switch try SessionLock.acquire(surroundings.places, id: id, name: entry.name, now: surroundings.now) {
            case .held(let lock): return lock
            case .heldBy(let other): holder = other
            }
        }
        throw Failure("the review is open in \(holder.map { "\($0)" } ?? "another program")")
    }
}

/// What every command takes that changes reviews.
struct ChangeOptions: ParsableArguments {
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    /// What became of several, as `--json` prints it.
    private struct Outcomes: Encodable {
        struct Failed: Encodable { let id, reason: String }

        var changed: [ReviewChange.Outcome] = []
        var failed: [Failed] = []
    }

    /// Changes each of the reviews, wholly or not at all; what fails is told, and the others are changed all the same.
    ///
    /// - Parameter did: what was done, as in "tagged".
    func run(
        _ words: [String], decided: ReviewChange.Decided = .stays, did: String,
        _ body: (inout Session, Surroundings) throws -> Void
    ) throws {
        let surroundings = try places.surroundings
        let change = ReviewChange(surroundings: surroundings, decided: decided)
        try each(words) { word in
            let outcome = try change.change(surroundings.find(word ?? "@")) { try body(&$0, surroundings) }
            return ReviewChange.Done(outcome: outcome, did: did)
        }
    }

    /// Does something to each; what fails is told, and the others are done all the same.
    ///
    /// - Parameter words: as they were named; nil: nothing was.
    func each(_ words: [String?], _ make: (String?) throws -> ReviewChange.Done) throws {
        var outcomes = Outcomes()
        for word in words {
            do {
                let done = try make(word)
                let outcome = done.outcome
                outcomes.changed.append(outcome)
                let name = outcome.title.isEmpty ? outcome.file : outcome.title
                output.talk.say(
                    "\(outcome.reopened ? "reopened and " : "")\(outcome.changed ? done.did : "unchanged"): "
                        + "\(outcome.id.prefix(8)) \(name)")
            } catch {
                guard let reason = Failure.words(error) else { throw error }
                // What cannot be meant is told once, and not for each review.
                if let failure = error as? Failure, failure.status == ExitStatus.usage { throw failure }
                outcomes.failed.append(.init(id: word ?? "", reason: reason))
                Console.error("not changed: \(word.map { "\($0): " } ?? "")\(reason)")
            }
        }
        try output.print(.changed, json: outcomes)
        if !outcomes.failed.isEmpty { throw ExitCode(ExitStatus.failed) }
    }
}

struct ReopenOption: ParsableArguments {
    @Flag(help: "Take a decision back first; its figures stay with the earlier ones.") var reopen = false

    var decided: ReviewChange.Decided { reopen ? .reopens : .refuses }
}

extension Failure {
    /// Why one of several things could not be done; nil for a fault of the program.
    static func words(_ error: any Error) -> String? {
        switch error {
        case let failure as Failure: failure.words
        case is FileTrouble, is FindTrouble, is SessionTrouble, is SessionDamage, is IndexTrouble: "\(error)"
        default: nil
        }
    }
}
