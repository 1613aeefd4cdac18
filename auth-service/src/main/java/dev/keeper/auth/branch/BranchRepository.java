package dev.keeper.auth.branch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BranchRepository extends JpaRepository<Branch, UUID> {

    Optional<Branch> findByCode(String code);

    List<Branch> findByCodeIn(Collection<String> codes);

    @Query("select distinct b from Branch b join b.regions region where region in :regions order by b.code")
    List<Branch> findByRegions(Collection<String> regions);
}
