import ArgumentParser
import Coach
import Screen
import Terminal

/// The coach's two faces, full screen and line by line.
enum Face {
    /// What either begins with. Each is made only where it is used.
    struct Start {
        var runner: () -> any EffectRunner
        var model: (Size) -> Model
        /// What is done after the first frame.
        var opening: [Effect]
        var linear: () -> LinearCoach
        var linearOpening: [Effect]
    }

    /// - Parameter linear: asked for by the person.
    static func run(_ start: Start, linear: Bool, _ surroundings: Surroundings) throws {
        func byLine() throws {
            var run = LinearRun(start, surroundings)
            try run.run()
        }
        if linear || LinearRun.isWanted(surroundings.environment) { return try byLine() }
        var isSaved: Bool?
        do throws(TerminalError) {
            isSaved = try FullScreen(surroundings: surroundings, start: start).run()
        } catch {
            Console.error("\(error.reason), so it goes on line by line.")
        }
        // nil where full screen never began.
        guard let isSaved else { return try byLine() }
        // What could not be saved where it belongs was told.
        if !isSaved { throw ExitCode(ExitStatus.failed) }
    }
}
