package dev.keeper.common.sample;

import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.idempotency.Execution;
import dev.keeper.common.idempotency.OwnTransactions;
import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways to carry out a POST. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
class GuardedNoteController {

    private final NoteService notes;
    private final Execution execution;

    GuardedNoteController(NoteService notes, Execution execution) {
        this.notes = notes;
        this.execution = execution;
    }

    /** Executes the request itself, after checking a rule. */
    @PostMapping("/guarded-notes")
    Answer<?> write(
            @Valid @RequestBody WriteNoteRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            Attempt attempt) {
        if (!caller.name().equals("Anna Rossi")) {
            throw new Forbidden("Only Anna writes here.");
        }
        return execution.carryOut(attempt, () -> created(notes.write(request)));
    }

    /** Writes two notes with two calls; the second may fail. */
    @PostMapping("/note-pairs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writeTwo(@Valid @RequestBody WriteNoteRequest request) {
        notes.write(request);
        notes.writeWithSql(request);
    }

    @PostMapping("/unrecorded-notes")
    @OwnTransactions
    NoteResponse writeUnrecorded(@Valid @RequestBody WriteNoteRequest request) {
        return NoteResponse.from(notes.write(request));
    }

    private static Answer<NoteResponse> created(Note note) {
        return Answer.created(URI.create("/api/v1/notes/" + note.id()), NoteResponse.from(note))
                .withEtag("\"" + note.version() + "\"");
    }
}
