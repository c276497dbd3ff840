import Interview
import Reports
import Screen
import Sessions

/// What a sheet tells of itself: whose move, what may be known of it, how far it is filled in, and where it goes then.
enum SheetDocument {
    static func blocks(_ desk: Desk) -> [Block] {
        guard let open = desk.openSheet else { return [] }
        let sheet = open.sheet
        let title = sheet.move.title ?? ""
        let asked = sheet.reading == nil ? "You are asked how a move looks." : "You are asked how you read a move."
        let head = Block.text(title.isEmpty ? asked : title, .strong)
        let move = [.gap, .text(sheet.whoseMove)] + told(sheet)
        let progress = [.gap] + progress(desk, open)
        // On the way back what can be done now stands first: a small screen shows no more.
        return [head] + (desk.sheetProgress.answered == 0 ? move + progress : progress + move)
    }

    private static func told(_ sheet: InvitedSheet) -> [Block] {
        var parts = [
            ("What they say they will do", sheet.move.description), ("What it is to protect", sheet.move.protects),
        ]
        let labels = [
            ("red-lines", "Where it stops"), ("costly-guarantee", "What stands behind their word"),
            ("channel", "How it can be checked"),
        ]
        parts += labels.map { ($0.1, sheet.reflections[$0.0]) }
        return parts.flatMap { label, text -> [Block] in
            guard let text, !text.isEmpty else { return [] }
            return [.gap, .text(label, .dim)] + text.split(separator: "\n").map { .text(String($0)) }
        }
    }

    private static func progress(_ desk: Desk, _ open: OpenSheet) -> [Block] {
        let progress = desk.sheetProgress
        var blocks: [Block] = [.text("\(progress.answered) of \(progress.asked) questions answered.", .strong)]
        if let readOnly = open.readOnly { blocks.append(.text("Read-only: it lies \(readOnly).")) }
        if progress.answered == 0 {
            blocks +=
                open.sheet.reading == nil
                ? [
                    .bullet("Answer by what can be seen, not by what is meant. Any question may be left out."),
                    .bullet("Each answer is saved at once in \(open.path), and nowhere else."),
                    .bullet("You give no name unless you want to."),
                ]
                : [
                    .bullet("One question: how you read it then. There is no right answer."),
                    .bullet("It is saved at once in \(open.path), and nowhere else. No name is asked for."),
                ]
        } else if progress.answered < progress.asked {
            blocks.append(.text("It is saved in \(open.path). You can go on now or another day, or send it as it is."))
        }
        if progress.answered > 0 {
            blocks += [
                .gap,
                .text("To send it back, give them this file by mail or any other way: \(open.path)"),
                .text("They take it in with: otherside import \(open.name)"),
            ]
        }
        return blocks
    }
}

extension OpenSheet {
    fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
