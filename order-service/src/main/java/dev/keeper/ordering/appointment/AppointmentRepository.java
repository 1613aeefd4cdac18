package dev.keeper.ordering.appointment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

    /** Reads the appointment with its customer. */
    @Query("SELECT a FROM Appointment a LEFT JOIN FETCH a.customer WHERE a.id = :id")
    Optional<Appointment> findWholeById(UUID id);

    /** Locks the appointment for update. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Appointment a WHERE a.id = :id")
    Optional<Appointment> findForChangeById(UUID id);

    /** Locks appointments without a reminder, and skips those that another transaction has locked. */
    @Query(value = """
                    SELECT * FROM appointments
                    WHERE status = 'CONFIRMED' AND reminded_at IS NULL AND starts_at > :now AND starts_at <= :until
                    ORDER BY starts_at LIMIT :limit FOR UPDATE SKIP LOCKED
                    """, nativeQuery = true)
    List<Appointment> findToBeRemindedOf(Instant now, Instant until, int limit);

    /** Reads these appointments with their customers in one query. */
    @Query("SELECT a FROM Appointment a LEFT JOIN FETCH a.customer WHERE a IN :appointments ORDER BY a.startsAt, a.id")
    List<Appointment> withCustomers(List<Appointment> appointments);
}
