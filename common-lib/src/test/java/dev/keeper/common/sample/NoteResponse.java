package dev.keeper.common.sample;

import java.util.UUID;

record NoteResponse(UUID id, String title) {

    static NoteResponse from(Note note) {
        return new NoteResponse(note.id(), note.title());
    }
}
