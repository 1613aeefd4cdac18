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

    /** The appointment for reading, with whoever comes. */
    @Query("SELECT a FROM Appointment a LEFT JOIN FETCH a.customer WHERE a.id = :id")
    Optional<Appointment> findWholeById(UUID id);

    /** The appointment for changing: whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Appointment a WHERE a.id = :id")
    Optional<Appointment> findForChangeById(UUID id);

    /** Those of which nobody was reminded yet; those that another instance or a change has just now are left out. */
    @Query(value = """
                    SELECT * FROM appointments
                    WHERE status = 'CONFIRMED' AND reminded_at IS NULL AND starts_at > :now AND starts_at <= :until
                    ORDER BY starts_at LIMIT :limit FOR UPDATE SKIP LOCKED
                    """, nativeQuery = true)
    List<Appointment> findToBeRemindedOf(Instant now, Instant until, int limit);

    /** These appointments with whoever comes, so that nobody has to be fetched one by one. */
    @Query("SELECT a FROM Appointment a LEFT JOIN FETCH a.customer WHERE a IN :appointments ORDER BY a.startsAt, a.id")
    List<Appointment> withCustomers(List<Appointment> appointments);
}
