package dev.keeper.inventory.reservation;

import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.DueCommands;
import dev.keeper.inventory.command.Participant;
import dev.keeper.inventory.command.Rank;
import dev.keeper.inventory.command.Rows;
import dev.keeper.inventory.reservation.refusal.Availabilities;
import dev.keeper.inventory.reservation.terms.HoldNumbers;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds reservations to units of work, and finds the expired holds to end. */
@Component
class ReservationParticipant implements Participant, DueCommands {

    private final ReservationTable table;
    private final WaitingCustomers waitingCustomers;
    private final HoldNumbers holdNumbers;
    private final JdbcClient jdbc;
    private final InventorySettings settings;

    ReservationParticipant(
            ReservationTable table,
            WaitingCustomers waitingCustomers,
            HoldNumbers holdNumbers,
            JdbcClient jdbc,
            InventorySettings settings) {
        this.table = table;
        this.waitingCustomers = waitingCustomers;
        this.holdNumbers = holdNumbers;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Rank rank() {
        return Rank.RESERVATIONS;
    }

    @Override
    public Rows open() {
        return new LockedReservations(
                table,
                waitingCustomers,
                holdNumbers,
                new Availabilities(jdbc),
                settings.hold().waitingPriority());
    }

    @Override
    public List<? extends Command<?>> find(Instant now, int limit) {
        return table.findDue(now, limit).stream().map(ExpireHold::new).toList();
    }
}
