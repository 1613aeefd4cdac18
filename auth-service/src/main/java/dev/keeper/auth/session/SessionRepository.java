package dev.keeper.auth.session;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<Session, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Session s
            where s.id = (select t.sessionId from RefreshToken t where t.hash = :tokenHash)
            """)
    Optional<Session> lockByTokenHash(byte[] tokenHash);

    @Modifying
    @Query("delete from Session s where s.expiresAt < :limit or s.endedAt < :limit")
    void deleteOver(Instant limit);
}
