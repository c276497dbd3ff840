package import Interview

/// Why a question is asked, and where it comes from.
package enum WhyDocument {
    package static func blocks(_ question: Question) -> [Block] {
        var blocks: [Block] = [.text(question.ask, .strong), .gap]
        if !question.why.isEmpty { blocks.append(.text(question.why)) }
        if !question.source.isEmpty { blocks += [.gap, .text("After: \(question.source)", .dim)] }
        if !question.example.isEmpty { blocks += [.heading("For example"), .text(question.example)] }
        if question.isScored {
            blocks += [
                .heading("Three ways not to answer"),
                .bullet("Don't know (d): they may know and you do not. It widens the range."),
                .bullet("Does not apply (x): there is no such thing here. It adds nothing."),
                .bullet(
                    "Nothing at all (Enter): you come back to it later. It widens the range."),
            ]
        }
        return blocks
    }
}
