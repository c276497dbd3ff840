import Alternatives
import Assessment
import Packs
import Reports
import Sessions

/// What is said on request, wherever one is in the result.
enum LinearDocuments {
    /// - Parameter part: for the receipt the figure asked for; empty: all.
    static func lines(_ destination: Destination, _ part: String, _ desk: Desk) -> [String] {
        guard let session = desk.session, let reading = desk.reading else { return ["No review is open."] }
        switch destination {
        case .spread:
            let order: SpreadDocument.Order = part.lowercased() == "form" ? .form : .widest
            return ["Spread."] + TeamDocuments.blocks(.spread, desk, order: order).plainLines()
        case .voices: return ["Voices."] + TeamDocuments.blocks(.voices, desk).plainLines()
        case .gap: return ["Gap."] + TeamDocuments.blocks(.gap, desk).plainLines()
        case .then: return ["Then and now."] + TeamDocuments.blocks(.then, desk).plainLines()
        case .receipt where desk.needsSheet, .memo where desk.needsSheet, .ladder where desk.needsSheet:
            return [LinearGap.needsSheet]
        case .receipt: return receipt(part, ReceiptDocument.blocks(reading, desk.phrases))
        case .memo:
            return ["Their memo."]
                + MemoDocument.blocks(Memo(reading, desk.phrases, session.move), desk.phrases).plainLines()
        case .ladder: return ladder(reading, desk.after, desk.phrases)
        case .worked:
            guard let worked = desk.worked else { return [] }
            let guess = desk.cases.guesses[worked.id] ?? CaseGuess()
            return ["\(worked.title)."] + RevealDocument.blocks(worked, guess, reading, desk.phrases).plainLines()
        case .coding:
            return ["Coding."] + (desk.worked.map { CodingDocument.blocks($0, desk.phrases) } ?? []).plainLines()
        case .likeness: return like(part, desk)
        default: return []
        }
    }

    /// - Parameter part: a number tells that case in full; empty: the nearest ones.
    private static func like(_ part: String, _ desk: Desk) -> [String] {
        let like = desk.likeCases
        guard !part.isEmpty else {
            return ["Cases like yours."] + LikenessDocument.blocks(like, desk.phrases).plainLines()
        }
        guard let number = Int(part), like.indices.contains(number - 1) else {
            let right = like.isEmpty ? "Too little is known to compare." : "Type like, or like and 1 to \(like.count)."
            return ["'\(short(part))' is no case of this list. \(right)"]
        }
        return desk.wholeCase(like[number - 1].worked).plainLines()
    }

    private static func receipt(_ part: String, _ blocks: [Block]) -> [String] {
        guard !part.isEmpty else { return ["Receipt."] + blocks.plainLines() }
        var names: [String] = []
        var isWanted = false
        var wanted: [Block] = []
        for block in blocks {
            if case .heading(let text, _) = block {
                names.append(text)
                isWanted = text.lowercased().hasPrefix(part.lowercased())
            }
            if isWanted { wanted.append(block) }
        }
        guard wanted.isEmpty else { return wanted.plainLines() }
        let figures = names.compactMap {
            $0.contains(":") ? $0.split(separator: ":").first.map { $0.lowercased() } : nil
        }
        return ["'\(short(part))' is no figure of the receipt. There are: \(figures.joined(separator: ", "))."]
    }

    /// The drawing in words: where it starts, half way, and where it ends.
    private static func ladder(_ reading: Reading, _ after: Reading?, _ phrases: Phrasebook) -> [String] {
        guard !reading.isTooLittle else { return [phrases("too-little")] }
        var lines = ["Replies.", phrases("ladder")] + [phrases.method(reading.sheet.instrument.tempering)].compactMap(\.self)
        lines += course("As it stands", ReplyLadder(reading))
        if let after, !after.commitments.isEmpty {
            lines += course("With the measures you adopted", ReplyLadder(after))
        }
        return lines
    }

    private static func course(_ name: String, _ ladder: ReplyLadder) -> [String] {
        let series = ladder.series()
        func rung(_ place: Int) -> String {
            "you \(Words.number(series[place].ours)), they \(Words.number(series[place].theirs))"
        }
        let words =
            ladder.isStable
            ? "it comes to rest: each reply is smaller than what it answers."
            : "it climbs: each reply is as large as what it answers, or larger."
        return [
            "\(name), \(words)",
            "Effort, from 0 to \(Words.number(ReplyLadder.top)). At first: \(rung(0)). Half way: \(rung(series.count / 2)). "
                + "At the end: \(rung(series.count - 1)).",
        ]
    }
}
