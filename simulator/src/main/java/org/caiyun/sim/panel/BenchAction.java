package org.caiyun.sim.panel;

/** What a page of the bench asks for. */
sealed interface BenchAction {
    /** The page has drawn this frame and takes the next. */
    record Painted(long revision) implements BenchAction {}

    /** What is done with the clock or the stage itself; none of it is a step of a scenario. */
    sealed interface Control extends BenchAction {}

    record Pause() implements Control {}

    record Go() implements Control {}

    /** One event. */
    record StepEvent() implements Control {}

    record StepTime(long millis) implements Control {}

    record Speed(double factor) implements Control {}

    /** Everything anew in this mode. */
    record Change(Mode mode) implements Control {}

    record Seed(long seed) implements Control {}

    /** What happens on the stage; each is recorded as a step of a scenario. */
    sealed interface Deed extends BenchAction {}

    record Insert(String book) implements Deed {}

    record Take(String book) implements Deed {}

    /** Somebody borrows the book anew. */
    record Lend(String book) implements Deed {}

    record PutFault(String id) implements Deed {}

    record ClearFault(String id) implements Deed {}

    record ClearAll() implements Deed {}

    record Restart() implements Deed {}

    record Kill() implements Deed {}

    record Boot() implements Deed {}

    /** What staff do at their desk. */
    sealed interface Desk extends Deed {}

    record EmptyBin(int bin) implements Desk {}

    record Reprint(String number) implements Desk {}

    record Answer(int call) implements Desk {}
}
