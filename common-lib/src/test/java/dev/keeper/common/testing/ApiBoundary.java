package dev.keeper.common.testing;

import org.junit.jupiter.api.Test;

/** What every operation refuses before it reads any data. A test class of each service implements it. */
public interface ApiBoundary {

    /** Returns the API of the running service, for an anonymous caller. */
    Api anonymous();

    /** Returns the API of the running service, for an administrator. */
    Api asAdministrator();

    @Test
    default void withoutATokenNothingIsAnswered() {
        new EveryOperation(anonymous()).needsAToken();
    }

    @Test
    default void aBodyThatIsNoJsonIsRefused() {
        new EveryOperation(anonymous()).refusesWhatIsNoJson(asAdministrator());
    }

    @Test
    default void aPageOfNoSizeIsRefused() {
        new EveryOperation(anonymous()).refusesPagesOfNoSize(asAdministrator());
    }
}
