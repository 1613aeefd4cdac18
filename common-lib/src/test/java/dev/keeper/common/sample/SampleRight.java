package dev.keeper.common.sample;

import static dev.keeper.common.security.Reaches.everywhere;

import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;
import dev.keeper.common.testing.Role;

/** The rights of the tests' application. */
public enum SampleRight implements Right {
    PLACE_ORDERS("Place orders", everywhere(Role.ADMIN, Role.AREA_MANAGER).ownBranches(Role.SALESPERSON)),

    SEE_ORDERS(
            "See orders",
            everywhere(Role.ADMIN, Role.AREA_MANAGER)
                    .ownBranches(Role.BRANCH_MANAGER)
                    .ownRecords(Role.SALESPERSON)),

    SEE_DEAD_LETTERS("See dead letters", everywhere(Role.ADMIN)),

    REPLAY_DEAD_LETTERS("Replay dead letters", everywhere(Role.ADMIN));

    private final String sentence;
    private final Reaches reaches;

    SampleRight(String sentence, Reaches reaches) {
        this.sentence = sentence;
        this.reaches = reaches;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Reaches reaches() {
        return reaches;
    }

    @Override
    public String area() {
        return "sample";
    }
}
