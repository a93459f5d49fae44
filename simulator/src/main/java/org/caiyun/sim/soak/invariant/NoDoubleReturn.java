package org.caiyun.sim.soak.invariant;

/** No second check-in goes out for one visit of one book once the library's record could show the first. */
final class NoDoubleReturn implements Invariant {
    private final Observed observed;

    NoDoubleReturn(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "no return is doubled";
    }

    @Override
    public void afterEvent() {
        var doubles = observed.site.library().doubles();
        if (!doubles.isEmpty()) {
            throw broken(doubles);
        }
    }
}
