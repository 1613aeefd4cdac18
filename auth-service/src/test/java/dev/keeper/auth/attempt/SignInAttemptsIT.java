package dev.keeper.auth.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.auth.RunningAuthService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

class SignInAttemptsIT extends RunningAuthService {

    private static final String ADDRESS = "192.0.2.77";

    @Autowired
    private SignInAttempts attempts;

    @Test
    void whatFailedADayAgoCountsNoMore() {
        var email = newEmail();
        IntStream.range(0, 3).forEach(number -> attempts.begin(email, ADDRESS));
        assertThatThrownBy(() -> attempts.begin(email, ADDRESS)).isInstanceOf(SignInDelayed.class);

        asSuperuser("UPDATE auth.sign_in_attempts SET last_attempt_at = now() - interval '25 hours',"
                + " next_attempt_at = now() - interval '25 hours'");

        IntStream.range(0, 3).forEach(number -> attempts.begin(email, ADDRESS));
        assertThatThrownBy(() -> attempts.begin(email, ADDRESS)).isInstanceOf(SignInDelayed.class);
    }

    @Test
    void theWaitIsToldInWholeSeconds() {
        var email = newEmail();
        IntStream.range(0, 8).forEach(number -> {
            attempts.begin(email, ADDRESS);
            asSuperuser("UPDATE auth.sign_in_attempts SET next_attempt_at = NULL");
        });
        attempts.begin(email, ADDRESS);

        assertThatThrownBy(() -> attempts.begin(email, ADDRESS))
                .isInstanceOfSatisfying(
                        SignInDelayed.class,
                        delayed -> assertThat(delayed.waitSeconds()).isBetween(29L, 30L));
    }

    @Test
    void whatIsOldIsForgotten() {
        attempts.begin(newEmail(), ADDRESS);
        asSuperuser("UPDATE auth.sign_in_attempts SET last_attempt_at = now() - interval '25 hours'");
        asSuperuser("INSERT INTO auth.sign_in_addresses VALUES ('\\x00', 'old', now() - interval '91 days')");
        var email = newEmail();
        attempts.begin(email, ADDRESS);

        attempts.forgetOld();

        assertThat(jdbc.sql("SELECT count(*) FROM sign_in_attempts")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM sign_in_addresses WHERE address = 'old'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAttemptIsForgivenWithTheSessionThatItOpensOnly() {
        var attempt = attempts.begin(newEmail(), ADDRESS);

        assertThatThrownBy(() -> attempts.forgive(attempt)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
