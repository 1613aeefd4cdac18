package dev.keeper.notification.alert;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AlertRepository extends Repository<Alert, UUID> {

    Optional<Alert> findById(UUID id);

    /** Locks the alert for update, because people and messages may change it at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Alert> findForChangeById(UUID id);

    Alert save(Alert alert);

    void flush();
}
