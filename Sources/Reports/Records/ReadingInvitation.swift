import Interview
package import Packs
package import Sessions

extension Invitation {
    /// An invitation to say how they read the move, and nothing else: of the review it holds its title and names where
    /// they may be told.
    ///
    /// - Parameter id: of the invitation.
    package init(reading session: Session, _ pack: Pack, id: String) {
        let told = Invitation.told(session, pack)
        var sheet = InvitedSheet(invitation: id, session: session.id, seat: .otherSide)
        sheet.move.title = told["move.title"]
        sheet.move.mover = told["move.mover"]
        sheet.move.otherSide = told["move.otherSide"]
        let mover = sheet.move.mover ?? "the side that moved"
        sheet.whoseMove =
            "\(sheet.move.mover ?? "The side this sheet comes from") made a move and looks back on it; you answer for "
            + "\(sheet.move.otherSide ?? "the side it looked different to")."
        sheet.howTo = [
            "Fill it in with `otherside answer FILE`, or here in an editor: put a number behind \"value\".",
            "Send the file back to where it came from. They take it in with `otherside import FILE`.",
        ]
        sheet.reading = AskedReading(
            ask:
                "How did you read it when it came: was \(mover) getting ready to hurt you? A number from 0, not at all, to "
                + "100, certainly.")
        let wanted = ["move.title", "move.mover", "move.otherSide"]
        self.init(
            sheet: sheet,
            leftOut: Notice.candidates(session, Phrasebook(pack, Move())).filter {
                wanted.contains($0.id) && told[$0.id] == nil
            }, wordless: [])
    }

    /// What of the description may be told, by its path.
    static func told(_ session: Session, _ pack: Pack) -> [String: String] {
        Dictionary(
            Notice.candidates(session, Phrasebook(pack, Move())).filter {
                !$0.isMeasure && session.mayTell.contains($0.id)
            }.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}
