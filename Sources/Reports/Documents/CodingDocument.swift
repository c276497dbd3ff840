import Interview
package import Packs

/// The answers of a case with the reason for each.
package enum CodingDocument {
    package static func blocks(_ worked: WorkedCase, _ phrases: Phrasebook) -> [Block] {
        let items = phrases.pack.items.filter { !phrases.pack.switchedOff.contains($0.id) }
        var blocks: [Block] = []
        for group in Group.allCases {
            let coded = items.filter { $0.group == group }.compactMap { item in
                worked.answers.first { $0.item == item.id }
            }
            guard !coded.isEmpty else { continue }
            blocks.append(.heading(group.title))
            for coding in coded {
                blocks += [
                    .text(phrases.ask(coding.item), .dim),
                    .bullet("\(phrases.label(coding.item, coding.option).capitalisedFirst). \(coding.because)"),
                ]
            }
        }
        let missing = items.count { item in !worked.answers.contains { $0.item == item.id } }
        if missing > 0 {
            blocks += [
                .gap,
                .text(
                    "\(missing) of the \(items.count) questions are not coded: the sources do not settle them.", .dim),
            ]
        }
        return blocks
    }
}
