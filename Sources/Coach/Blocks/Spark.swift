import Packs
import Reports

/// A figure's course in a few cells; a whole cell is 100.
enum Spark {
    /// More would leave no room for the words.
    static let most = 24
    private static let steps = Array("▁▂▃▄▅▆▇█")

    static func text(_ values: [Double]) -> String {
        String(
            values.thinned(to: most).map { value in
                steps[min(steps.count - 1, max(0, Int(nearest: value / 100 * Double(steps.count - 1))))]
            })
    }
}
