/// What the program keeps, and what its numbers are.
package enum AboutDocument {
    package static func blocks(_ phrases: Phrasebook) -> [Block] {
        [
            .text("How does this look from the other side?", .strong), .gap,
            .text(
                "One side makes itself safer. The other cannot see its intentions, takes preparation for attack, and answers in "
                    + "kind. Both end less safe. Your self-defence is their threat assessment."),
            .gap,
            .text(
                "The way out joins strength with restraint the other side can see: a limit, a guarantee, and a window to look through."
            ),
            .heading("What the numbers are"),
            .text(phrases("standing")),
            .text(
                "Good intent counts for nothing here until the other side can see it. Imagining their view earns nothing; asking them does."
            ),
            .heading("What is kept, and where"),
            .text(phrases("confidential")),
        ]
    }
}
