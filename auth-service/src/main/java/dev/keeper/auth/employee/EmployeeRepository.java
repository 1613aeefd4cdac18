package dev.keeper.auth.employee;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EmployeeRepository extends JpaRepository<Employee, UUID> {

    Optional<Employee> findByEmail(String email);

    boolean existsByEmail(String email);

    @Query("""
            select e from Employee e
            where (e.name > :name or (e.name = :name and e.id > :id))
            order by e.name, e.id
            """)
    List<Employee> findAllAfter(String name, UUID id, Limit limit);

    @Query("""
            select e from Employee e
            where (e.name > :name or (e.name = :name and e.id > :id))
              and exists (select 1 from e.assignments a where a.branch in :branches)
            order by e.name, e.id
            """)
    List<Employee> findAtBranchesAfter(Collection<String> branches, String name, UUID id, Limit limit);

    @Query("""
            select e from Employee e
            where (e.name < :name or (e.name = :name and e.id < :id))
            order by e.name desc, e.id desc
            """)
    List<Employee> findAllBefore(String name, UUID id, Limit limit);

    @Query("""
            select e from Employee e
            where (e.name < :name or (e.name = :name and e.id < :id))
              and exists (select 1 from e.assignments a where a.branch in :branches)
            order by e.name desc, e.id desc
            """)
    List<Employee> findAtBranchesBefore(Collection<String> branches, String name, UUID id, Limit limit);
}
