package dev.keeper.common.sample;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.web.ExpectedVersion;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class NoteService {

    private final NoteRepository notes;
    private final JdbcClient jdbc;

    NoteService(NoteRepository notes, JdbcClient jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    Note write(WriteNoteRequest request) {
        return notes.save(new Note(request.title(), request.shelf(), request.slot()));
    }

    UUID writeWithSql(WriteNoteRequest request) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO notes (id, version, title, shelf, slot) VALUES (?, 0, ?, ?, ?)")
                .params(id, request.title(), request.shelf(), request.slot())
                .update();
        return id;
    }

    Note rename(UUID id, String title, ExpectedVersion expected) {
        var note = find(id);
        expected.check(note.version());
        note.rename(title);
        notes.flush();
        return note;
    }

    Note find(UUID id) {
        return notes.findById(id).orElseThrow(() -> new NotFound("note", id));
    }

    Slice<String> titles(@Nullable Cursor after, int limit) {
        List<String> rows = jdbc
                .sql("SELECT title FROM notes WHERE title > ? ORDER BY title LIMIT ?")
                .params(after == null ? "" : after.text(0), limit + 1)
                .query(String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, Cursor::of);
    }
}
