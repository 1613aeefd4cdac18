package dev.keeper.common.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notes")
class Note {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Version
    private long version;

    private String title;
    private @Nullable String shelf;
    private @Nullable String slot;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(String title, @Nullable String shelf, @Nullable String slot) {
        this.title = title;
        this.shelf = shelf;
        this.slot = slot;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    @Nullable
    String shelf() {
        return shelf;
    }

    @Nullable
    String slot() {
        return slot;
    }

    void rename(String newTitle) {
        title = newTitle;
    }
}
