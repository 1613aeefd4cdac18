package dev.keeper.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnitOfWorkTests {

    private final List<String> done = new ArrayList<>();

    @Test
    void everythingIsFoundBeforeAnythingIsLockedAndLockedInTheOrderOfRanks() {
        var work = new UnitOfWork(participants(), Instant.EPOCH);

        work.lock(List.of(new Noted(), new Noted()));

        assertThat(done)
                .containsExactly(
                        "need",
                        "need",
                        "find Reservations",
                        "find Levels",
                        "find Vehicles",
                        "lock Vehicles",
                        "lock Levels",
                        "lock Reservations");
    }

    @Test
    void whatWasChangedIsStoredInTheOrderOfRanks() {
        new UnitOfWork(participants(), Instant.EPOCH).store();

        assertThat(done).containsExactly("store Vehicles", "store Levels", "store Reservations");
    }

    @Test
    void commandsGetTheRowsOfOneKind() {
        var work = new UnitOfWork(participants(), Instant.EPOCH);

        assertThat(work.rows(Levels.class)).isInstanceOf(Levels.class).isSameAs(work.rows(Levels.class));
    }

    private List<Participant> participants() {
        return List.of(
                participant(Rank.RESERVATIONS, Reservations::new),
                participant(Rank.VEHICLES, Vehicles::new),
                participant(Rank.STOCK_LEVELS, Levels::new));
    }

    private Participant participant(Rank rank, Function<List<String>, Rows> rows) {
        return new Participant() {
            @Override
            public Rank rank() {
                return rank;
            }

            @Override
            public Rows open() {
                return rows.apply(done);
            }
        };
    }

    private class Noted implements Command<String> {

        @Override
        public void need(UnitOfWork work) {
            done.add("need");
        }

        @Override
        public String execute(UnitOfWork work) {
            return "done";
        }
    }

    private abstract static class Recorded implements Rows {

        private final List<String> done;

        Recorded(List<String> done) {
            this.done = done;
        }

        @Override
        public void find(UnitOfWork work) {
            done.add("find " + getClass().getSimpleName());
        }

        @Override
        public void lock() {
            done.add("lock " + getClass().getSimpleName());
        }

        @Override
        public void store(UnitOfWork work) {
            done.add("store " + getClass().getSimpleName());
        }
    }

    private static final class Vehicles extends Recorded {
        Vehicles(List<String> done) {
            super(done);
        }
    }

    private static final class Levels extends Recorded {
        Levels(List<String> done) {
            super(done);
        }
    }

    private static final class Reservations extends Recorded {
        Reservations(List<String> done) {
            super(done);
        }
    }
}
