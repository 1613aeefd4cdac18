package dev.keeper.common.sample;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
class NoteController {

    private final NoteService notes;

    NoteController(NoteService notes) {
        this.notes = notes;
    }

    @PostMapping("/notes")
    ResponseEntity<NoteResponse> write(@Valid @RequestBody WriteNoteRequest request) {
        return created(notes.write(request));
    }

    @PostMapping("/public-notes")
    ResponseEntity<NoteResponse> writeAsAnybody(@Valid @RequestBody WriteNoteRequest request) {
        return created(notes.write(request));
    }

    @PostMapping("/sql-notes")
    Map<String, UUID> writeWithSql(@Valid @RequestBody WriteNoteRequest request) {
        return Map.of("id", notes.writeWithSql(request));
    }

    @PostMapping("/note-files")
    ResponseEntity<NoteResponse> upload(@RequestParam("file") MultipartFile file) throws IOException {
        var content = new String(file.getBytes(), StandardCharsets.UTF_8);
        return created(notes.write(
                new WriteNoteRequest(file.getOriginalFilename() + ": " + content, null, null, null, null, null)));
    }

    @PutMapping("/notes/{id}")
    ResponseEntity<NoteResponse> rename(
            @PathVariable UUID id, @Valid @RequestBody WriteNoteRequest request, @IfMatch ExpectedVersion expected) {
        var note = notes.rename(id, request.title(), expected);
        return ResponseEntity.ok().eTag(EntityTag.of(note.version())).body(NoteResponse.from(note));
    }

    @GetMapping("/notes")
    Page<String> list(@ParameterObject @Valid NoteFilter filter, PageRequest page) {
        return Page.of(notes.titles(page.cursor(), page.limit()), title -> title);
    }

    @GetMapping("/note-filters")
    NoteFilter echo(@ParameterObject @Valid NoteFilter filter) {
        return filter;
    }

    @GetMapping("/notes/{id}")
    NoteResponse find(@PathVariable UUID id) {
        return NoteResponse.from(notes.find(id));
    }

    @GetMapping("/me")
    Map<String, Object> me(@SignedIn Caller caller) {
        return Map.of("id", caller.id(), "name", caller.name());
    }

    @GetMapping("/accidents")
    String accident() {
        throw new IllegalStateException("SELECT password FROM employees");
    }

    @PostMapping("/lost-races")
    void loseARace() {
        throw new OptimisticLockingFailureException("Row was updated by another transaction");
    }

    @GetMapping("/broken-doors/{status}")
    void answerThroughTheContainer(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status, "org.example.Secret");
    }

    private static ResponseEntity<NoteResponse> created(Note note) {
        return ResponseEntity.created(URI.create("/api/v1/notes/" + note.id()))
                .eTag(EntityTag.of(note.version()))
                .body(NoteResponse.from(note));
    }
}
