package dev.keeper.notification.alert;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AlertRepository extends Repository<Alert, UUID> {

    Optional<Alert> findById(UUID id);

    Alert save(Alert alert);
}
