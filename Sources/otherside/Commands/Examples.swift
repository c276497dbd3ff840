/// Lines as they can be typed, for the manual; each of them works.
enum Examples {
    static let all: [(line: String, meaning: String)] = [
        ("otherside list 'due:today or (is:open and escalation>60)'", "What asks for a look, by a query."),
        ("otherside search fence --json=id,title", "Two fields of what is found, for another program."),
        ("otherside list --format '{{id}} {{title}} {{#due}}is due{{/due}}'", "Lines of one's own."),
        ("otherside show @", "The newest review; @2 is the one before."),
        ("otherside compare @2 @", "Two reviews side by side."),
        ("otherside tag @ @2 +board -later", "Give a tag to two reviews, and take one away."),
        ("otherside set @ size=open-ended window=unknown", "Answer two questions."),
        ("otherside note @ size Counted twice", "Put a note to an answer."),
        ("otherside action @ add Send them the log --due 2026-12-01", "What is to be done."),
        ("otherside plan @ --target 50", "The least that must be given."),
        (
            "otherside decide @ proceed --why 'They saw the log.' --review 2027-03-01",
            "Decide, and say when to look again."
        ),
        ("otherside outcome @ --promise 'No second one'", "A promise made to them."),
        ("otherside report @ --output review.html", "A report; its form goes by the name."),
        ("otherside report --query tag:board --format csv --output board.csv", "A table of several."),
        ("otherside calibration not tag:later", "How forecasts did, of some reviews."),
        ("otherside cases --like @", "The worked cases nearest to a review."),
        ("otherside export > all.ndjson", "Everything, one review a line."),
        ("otherside import all.ndjson", "And back; what is here already stays as it is."),
        ("otherside delete @", "Into the trash."),
        ("otherside trash restore", "The last deleted, back again."),
        ("otherside undo", "The last change of a command, taken back."),
    ]
}
