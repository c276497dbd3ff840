package import Assessment
package import Interview
package import Sessions

/// Several voices side by side: where the seats differ, how far the voices agree, why some see it otherwise, and what
/// the discussion changed.
package struct TeamReport: Equatable, Sendable, Encodable {
    /// An item on which the mover's seat and the other side's lie 2 dB or more apart.
    package struct GapRecord: Equatable, Sendable, Encodable {
        package var item: String
        /// The option nearest to each median.
        package var mover: String
        package var otherSide: String
        /// In option steps, counted from 0.
        package var moverMedian: Double
        package var otherSideMedian: Double
        package var moverDB: Double
        package var otherSideDB: Double
        /// How much more threatening the other side sees it, in decibans.
        package var difference: Double
    }

    package struct SpreadRecord: Equatable, Sendable, Encodable {
        package struct Taken: Equatable, Sendable, Encodable {
            package var option: String
            package var voices: Int
        }

        package var item: String
        /// In the item's order; options nobody took are left out.
        package var taken: [Taken]
        package var setAside: Int
        /// In option steps, counted from 0.
        package var median: Double
        package var iqr: Double
        /// The middle half lies within one option, and the seats do not differ.
        package var isConsensus: Bool
    }

    package struct ConcordanceRecord: Equatable, Sendable, Encodable {
        /// From 0 to 1.
        package var w: Double
        package var voices: Int
        package var items: Int
    }

    package struct StanceRecord: Equatable, Sendable, Encodable {
        /// The voice's number, from 1.
        package var person: Int
        /// nil: the voice stays anonymous.
        package var name: String?
        package var seat: Seat
        package var stance: Stance
    }

    /// Why a voice answered as it did.
    package struct Reason: Equatable, Sendable, Encodable {
        package var item: String
        package var answer: String
        package var note: String
        package var person: Int
        package var name: String?
        package var seat: Seat
    }

    /// An answer that the discussion changed; both stay.
    package struct Change: Equatable, Sendable, Encodable {
        package var item: String
        package var person: Int
        package var name: String?
        package var seat: Seat
        /// nil: there was no answer.
        package var first: String?
        package var changed: String
    }

    package struct AgreedAnswer: Equatable, Sendable, Encodable {
        package var item: String
        package var answer: String
    }

    package var voices: [VoiceReading]
    package var seats: [SeatReading]
    /// Seats a gap needs and nobody sits in.
    package var emptySeats: [Seat]
    package var gap: [GapRecord]
    package var spread: [SpreadRecord]
    /// nil with fewer than three voices or three items known to all.
    package var concordance: ConcordanceRecord?
    package var concordanceMissing: Concordance.Missing?
    /// The same from the first answers; nil while none was changed.
    package var beforeDiscussion: TeamFigures?
    package var changes: [Change]
    /// Those who disagree with the description first.
    package var stances: [StanceRecord]
    package var minority: [Reason]
    /// The notes of those who answered as most did, where some did not.
    package var majority: [Reason]
    /// Whether there is a sheet the group agrees on: then the review's figures are that sheet's.
    package var isAgreed: Bool
    /// In the form's order.
    package var agreed: [AgreedAnswer]

    /// nil for a review of one voice, and for a team session before its reveal.
    package init?(_ session: Session, _ instrument: Instrument, _ figures: VoiceFigures) {
        guard session.showsVoices else { return nil }
        let now = TeamFigures(session.voiceSheets(on: instrument))
        voices = figures.voices
        seats = figures.seats
        emptySeats = [.mover, .otherSide].filter { seat in !session.voices.contains { $0.seat == seat } }
        gap = now.gap
        spread = now.spread
        concordance = now.concordance
        concordanceMissing = now.concordanceMissing
        let isChanged = session.voices.contains { !$0.revised.isEmpty }
        beforeDiscussion = isChanged ? TeamFigures(session.voiceSheets(on: instrument, first: true)) : nil
        let people = zip(session.voices, session.voiceNumbers).map { voice, number in
            Person(number: number, name: session.publicName(voice), voice: voice)
        }
        changes = people.flatMap { $0.changes(instrument) }
        stances = [Stance.disagree, .discuss, .agree].flatMap { stance in
            people.filter { $0.voice.stance == stance }.map {
                StanceRecord(person: $0.number, name: $0.name, seat: $0.voice.seat, stance: stance)
            }
        }
        (minority, majority) = Person.reasons(people, now.spread)
        isAgreed = session.agreed != nil
        agreed = instrument.items.compactMap { item in
            session.agreed?[item.id].map { AgreedAnswer(item: item.id, answer: $0.word) }
        }
    }
}

extension Session {
    /// The voices' answers on the instrument they share.
    ///
    /// - Parameter first: as they were before the discussion.
    package func voiceSheets(on instrument: Instrument, first: Bool = false) -> [VoiceSheet] {
        voices.map { voice in
            VoiceSheet(
                id: voice.id, seat: voice.seat,
                sheet: WeighedSheet(first ? voice.answers : voice.sheet, on: instrument, facts: facts))
        }
    }
}

/// A voice as the report names it.
private struct Person {
    var number: Int
    var name: String?
    var voice: Voice

    func changes(_ instrument: Instrument) -> [TeamReport.Change] {
        instrument.items.compactMap { item in
            voice.revised[item.id].map {
                TeamReport.Change(
                    item: item.id, person: number, name: name, seat: voice.seat,
                    first: voice.answers[item.id]?.word, changed: $0.word)
            }
        }
    }

    /// The notes of those who took another option than the one most took, and of those who took that one; all are the
    /// minority where no option leads.
    static func reasons(
        _ people: [Person], _ spreads: [TeamReport.SpreadRecord]
    ) -> (minority: [TeamReport.Reason], majority: [TeamReport.Reason]) {
        var minority: [TeamReport.Reason] = []
        var majority: [TeamReport.Reason] = []
        for spread in spreads where spread.taken.count > 1 {
            let most = spread.taken.map(\.voices).max() ?? 0
            let leaders = spread.taken.filter { $0.voices == most }.map(\.option)
            for person in people {
                guard let note = person.voice.notes[spread.item], !note.isEmpty,
                    let answer = person.voice.sheet[spread.item]?.option
                else { continue }
                let reason = TeamReport.Reason(
                    item: spread.item, answer: answer, note: note, person: person.number, name: person.name,
                    seat: person.voice.seat)
                if leaders.count == 1, leaders.contains(answer) {
                    majority.append(reason)
                } else {
                    minority.append(reason)
                }
            }
        }
        return (minority, majority)
    }
}
