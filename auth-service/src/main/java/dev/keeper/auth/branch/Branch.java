package dev.keeper.auth.branch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SortNatural;
import org.hibernate.annotations.UuidGenerator;

/** A location that holds stock and sells; its code never changes. */
@Entity
@Table(name = "branches")
class Branch {

    private static final int REGIONS_OF_ONE_PAGE = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;
    private String city;
    private String country;
    private String timeZone;

    @ElementCollection
    @CollectionTable(name = "branch_regions", joinColumns = @JoinColumn(name = "branch_id"))
    @Column(name = "region")
    @SortNatural
    @BatchSize(size = REGIONS_OF_ONE_PAGE)
    private SortedSet<String> regions = new TreeSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Branch() {}

    Branch(String code, String name, String city, String country, ZoneId timeZone, Collection<String> regions) {
        this.code = code;
        this.name = name;
        this.city = city;
        this.country = country;
        this.timeZone = timeZone.getId();
        this.regions.addAll(regions);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String city() {
        return city;
    }

    String country() {
        return country;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    SortedSet<String> regions() {
        return Collections.unmodifiableSortedSet(regions);
    }
}
