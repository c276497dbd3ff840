package import Assessment
package import Interview

/// The sheet a group agrees on.
extension Session {
    /// What filling in the consensus did.
    package struct Filled: Equatable, Sendable {
        /// Items that were settled by it.
        package var settled: [String]
        /// Those of them whose median lay between two options, so that the more threatening one was taken.
        package var between: [String]
    }

    /// The group's answer to an item; nil: not settled. Without any answer there is no agreed sheet.
    package mutating func agree(_ item: String, _ answer: Answer?) {
        var sheet = agreed ?? [:]
        sheet[item] = answer
        agreed = sheet.isEmpty ? nil : sheet
    }

    /// Settles every item on which the voices agree already. What the group has settled itself stays, and what is
    /// apart stays unknown.
    package mutating func agreeWhereAllAgree(_ instrument: Instrument) -> Filled {
        var filled = Filled(settled: [], between: [])
        for consensus in Consensus.all(
            voices.map { voice in
                VoiceSheet(id: voice.id, seat: voice.seat, sheet: WeighedSheet(voice.sheet, on: instrument))
            }) where agreed?[consensus.item] == nil
        {
            guard let position = instrument.position(consensus.item) else { continue }
            agree(consensus.item, .option(instrument.items[position].options[consensus.option]))
            filled.settled.append(consensus.item)
            if consensus.isBetween { filled.between.append(consensus.item) }
        }
        return filled
    }
}
