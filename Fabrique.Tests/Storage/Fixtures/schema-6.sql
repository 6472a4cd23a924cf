CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
) STRICT;

CREATE TABLE "bot_state" (
    "key" TEXT NOT NULL CONSTRAINT "PK_bot_state" PRIMARY KEY,
    "json" TEXT NOT NULL,
    "etag" INTEGER NOT NULL
) STRICT;

CREATE TABLE "conversation" (
    "id" TEXT NOT NULL CONSTRAINT "PK_conversation" PRIMARY KEY,
    "user_id" TEXT NULL,
    "last_sequence" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL
) STRICT;

CREATE TABLE "product" (
    "id" TEXT NOT NULL CONSTRAINT "PK_product" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title_fr" TEXT NOT NULL,
    "title_en" TEXT NOT NULL
) STRICT;

CREATE TABLE "questionnaire" (
    "sequence" INTEGER NOT NULL CONSTRAINT "PK_questionnaire" PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "form_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "published_at" INTEGER NOT NULL,
    CONSTRAINT "AK_questionnaire_hash" UNIQUE ("hash")
) STRICT;

CREATE TABLE "inbox" (
    "conversation" TEXT NOT NULL,
    "activity_key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "last_sequence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_inbox" PRIMARY KEY ("conversation", "activity_key"),
    CONSTRAINT "FK_inbox_conversation_conversation" FOREIGN KEY ("conversation") REFERENCES "conversation" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE "outbox" (
    "conversation" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "activity_id" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "delivery" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "delivered_at" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    CONSTRAINT "PK_outbox" PRIMARY KEY ("conversation", "sequence"),
    CONSTRAINT "FK_outbox_conversation_conversation" FOREIGN KEY ("conversation") REFERENCES "conversation" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "call" (
    "id" TEXT NOT NULL CONSTRAINT "PK_call" PRIMARY KEY,
    "title_fr" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "questionnaire_hash" TEXT NOT NULL,
    "opens" INTEGER NOT NULL,
    "closes" INTEGER NOT NULL,
    "grace_seconds" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "FK_call_questionnaire_questionnaire_hash" FOREIGN KEY ("questionnaire_hash") REFERENCES "questionnaire" ("hash") ON DELETE RESTRICT
) STRICT;

CREATE TABLE "session" (
    "id" TEXT NOT NULL CONSTRAINT "PK_session" PRIMARY KEY,
    "words" TEXT NOT NULL,
    "digits" TEXT NOT NULL,
    "questionnaire_hash" TEXT NOT NULL,
    "product_id" TEXT NULL,
    "title" TEXT NOT NULL,
    "opens" INTEGER NOT NULL,
    "closes" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "FK_session_product_product_id" FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_session_questionnaire_questionnaire_hash" FOREIGN KEY ("questionnaire_hash") REFERENCES "questionnaire" ("hash") ON DELETE RESTRICT
) STRICT;

CREATE TABLE "response" (
    "id" TEXT NOT NULL CONSTRAINT "PK_response" PRIMARY KEY,
    "questionnaire_hash" TEXT NOT NULL,
    "session_id" TEXT NULL,
    "idea_id" TEXT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "assisted" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    "submitted_at" INTEGER NULL,
    "at_question" TEXT NULL,
    "essential_only" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_response_questionnaire_questionnaire_hash" FOREIGN KEY ("questionnaire_hash") REFERENCES "questionnaire" ("hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_response_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE RESTRICT
) STRICT;

CREATE TABLE "answer" (
    "response_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "text" TEXT NULL,
    "number" REAL NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_answer" PRIMARY KEY ("response_id", "ordinal"),
    CONSTRAINT "FK_answer_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE "idea" (
    "id" TEXT NOT NULL CONSTRAINT "PK_idea" PRIMARY KEY,
    "call_id" TEXT NOT NULL,
    "response_id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "filed_at" INTEGER NULL,
    CONSTRAINT "FK_idea_call_call_id" FOREIGN KEY ("call_id") REFERENCES "call" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_idea_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "resume_words" (
    "words" TEXT NOT NULL CONSTRAINT "PK_resume_words" PRIMARY KEY,
    "response_id" TEXT NOT NULL,
    "expires" INTEGER NOT NULL,
    CONSTRAINT "FK_resume_words_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "IX_call_questionnaire_hash" ON "call" ("questionnaire_hash");

CREATE INDEX "IX_idea_author" ON "idea" ("author");

CREATE INDEX "IX_idea_call_id_status" ON "idea" ("call_id", "status");

CREATE UNIQUE INDEX "IX_idea_reference" ON "idea" ("reference");

CREATE UNIQUE INDEX "IX_idea_response_id" ON "idea" ("response_id");

CREATE INDEX "outbox_pending" ON "outbox" ("conversation", "sequence") WHERE delivery = 2 AND delivered_at IS NULL;

CREATE UNIQUE INDEX "IX_product_key" ON "product" ("key");

CREATE INDEX "IX_questionnaire_form_id" ON "questionnaire" ("form_id");

CREATE INDEX "IX_response_questionnaire_hash_started_at_id" ON "response" ("questionnaire_hash", "started_at", "id");

CREATE INDEX "IX_response_session_id_status" ON "response" ("session_id", "status");

CREATE INDEX "IX_response_started_at_id" ON "response" ("started_at", "id");

CREATE UNIQUE INDEX "IX_resume_words_response_id" ON "resume_words" ("response_id");

CREATE UNIQUE INDEX "IX_session_digits" ON "session" ("digits");

CREATE INDEX "IX_session_product_id" ON "session" ("product_id");

CREATE INDEX "IX_session_questionnaire_hash" ON "session" ("questionnaire_hash");

CREATE UNIQUE INDEX "IX_session_words" ON "session" ("words");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124035825_Initial', '10.0.15');

DROP INDEX "outbox_pending";

ALTER TABLE "outbox" ADD "dead_at" INTEGER NULL;

ALTER TABLE "idea" ADD "name" TEXT NULL;

ALTER TABLE "idea" ADD "revision_id" TEXT NULL;

ALTER TABLE "idea" ADD "withdraw_reason" TEXT NULL;

ALTER TABLE "idea" ADD "withdrawn_at" INTEGER NULL;

ALTER TABLE "idea" ADD "withdrawn_from" INTEGER NULL;

ALTER TABLE "conversation" ADD "unreachable_at" INTEGER NULL;

CREATE TABLE "idea_event" (
    "idea_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "status_before" INTEGER NOT NULL,
    "status_after" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "PK_idea_event" PRIMARY KEY ("idea_id", "number"),
    CONSTRAINT "FK_idea_event_idea_idea_id" FOREIGN KEY ("idea_id") REFERENCES "idea" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "idea_join" (
    "idea_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_idea_join" PRIMARY KEY ("idea_id", "person"),
    CONSTRAINT "FK_idea_join_idea_idea_id" FOREIGN KEY ("idea_id") REFERENCES "idea" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "idea_version" (
    "idea_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "questionnaire_hash" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "answers" TEXT NOT NULL,
    CONSTRAINT "PK_idea_version" PRIMARY KEY ("idea_id", "number"),
    CONSTRAINT "FK_idea_version_idea_idea_id" FOREIGN KEY ("idea_id") REFERENCES "idea" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "person" (
    "id" TEXT NOT NULL CONSTRAINT "PK_person" PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "stops_reminders" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL
) STRICT;

CREATE INDEX "outbox_dead" ON "outbox" ("dead_at") WHERE dead_at IS NOT NULL;

CREATE INDEX "outbox_pending" ON "outbox" ("conversation", "sequence") WHERE delivery = 2 AND delivered_at IS NULL AND dead_at IS NULL;

CREATE VIRTUAL TABLE idea_search USING fts5(idea_id UNINDEXED, title, problem, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO idea_search(idea_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER idea_search_gone AFTER DELETE ON idea BEGIN DELETE FROM idea_search WHERE idea_id = old.id; END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125152854_IdeasInTeams', '10.0.15');

ALTER TABLE "response" ADD "anonymised_at" INTEGER NULL;

CREATE TABLE "erasure" (
    "response_id" TEXT NOT NULL CONSTRAINT "PK_erasure" PRIMARY KEY,
    "at" INTEGER NOT NULL
) STRICT;

CREATE TABLE "receipt" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_receipt" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "cause" INTEGER NOT NULL,
    "responses" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "ideas" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL
) STRICT;

CREATE TABLE "response_conversation" (
    "response_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    CONSTRAINT "PK_response_conversation" PRIMARY KEY ("response_id", "conversation"),
    CONSTRAINT "FK_response_conversation_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125165319_Privacy', '10.0.15');

CREATE TABLE "attachment" (
    "id" TEXT NOT NULL CONSTRAINT "PK_attachment" PRIMARY KEY,
    "response_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_attachment_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "IX_attachment_response_id_question" ON "attachment" ("response_id", "question");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125172124_Attachments', '10.0.15');

ALTER TABLE "response" ADD "helper_answers" TEXT NULL;

ALTER TABLE "response" ADD "helper_speaks" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "confusion" (
    "response_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    CONSTRAINT "PK_confusion" PRIMARY KEY ("response_id", "question"),
    CONSTRAINT "FK_confusion_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE
) STRICT;

CREATE TABLE "contact" (
    "response_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_contact" PRIMARY KEY ("response_id", "ordinal"),
    CONSTRAINT "FK_contact_answer_response_id_ordinal" FOREIGN KEY ("response_id", "ordinal") REFERENCES "answer" ("response_id", "ordinal") ON DELETE CASCADE
) STRICT;

CREATE TABLE "follow_up" (
    "id" TEXT NOT NULL CONSTRAINT "PK_follow_up" PRIMARY KEY,
    "session_id" TEXT NOT NULL,
    "question" TEXT NULL,
    "said" TEXT NOT NULL,
    "done" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_follow_up_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE RESTRICT
) STRICT;

CREATE TABLE "remark" (
    "id" TEXT NOT NULL CONSTRAINT "PK_remark" PRIMARY KEY,
    "session_id" TEXT NOT NULL,
    "response_id" TEXT NULL,
    "text" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_remark_response_response_id" FOREIGN KEY ("response_id") REFERENCES "response" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_remark_session_session_id" FOREIGN KEY ("session_id") REFERENCES "session" ("id") ON DELETE RESTRICT
) STRICT;

CREATE INDEX "IX_follow_up_session_id_at" ON "follow_up" ("session_id", "at");

CREATE INDEX "IX_remark_response_id" ON "remark" ("response_id");

CREATE INDEX "IX_remark_session_id_at" ON "remark" ("session_id", "at");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125185611_OpenLab', '10.0.15');

ALTER TABLE "questionnaire" ADD "archived_at" INTEGER NULL;

ALTER TABLE "questionnaire" ADD "series" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "draft" (
    "id" TEXT NOT NULL CONSTRAINT "PK_draft" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "form_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "problems" INTEGER NOT NULL,
    "uploaded_at" INTEGER NOT NULL,
    "content" BLOB NOT NULL
) STRICT;

CREATE TABLE "questionnaire_file" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_questionnaire_file" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "FK_questionnaire_file_questionnaire_hash" FOREIGN KEY ("hash") REFERENCES "questionnaire" ("hash") ON DELETE CASCADE
) STRICT;

CREATE INDEX "IX_draft_form_id" ON "draft" ("form_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125191809_QuestionnaireLife', '10.0.15');

INSERT INTO questionnaire (sequence, hash, form_id, version, title, source, published_at) VALUES (1, 'hash', 'essai', '1', 'Essai', '', 1773133200000);
INSERT INTO session (id, words, digits, questionnaire_hash, title, opens, created_at) VALUES ('s', 'un-deux-trois-quatre', '123456', 'hash', 'Lyon', 1773133200000, 1773133200000);
INSERT INTO call (id, title_fr, title_en, questionnaire_hash, opens, closes, grace_seconds, created_at) VALUES ('c', 'Appel', 'Call', 'hash', 1773133200000, 1775811600000, 0, 1773133200000);
INSERT INTO response (id, questionnaire_hash, session_id, idea_id, channel, language, assisted, status, started_at, updated_at, submitted_at, essential_only, version)
VALUES ('r', 'hash', 's', NULL, 'directline', 'fr', 0, 1, 1773133200000, 1773133200000, 1773133200000, 0, 3),
       ('q', 'hash', NULL, 'i', 'msteams', 'fr', 0, 0, 1773133200000, 1773133200000, NULL, 1, 1);
INSERT INTO answer (response_id, ordinal, question, status, text, number, at) VALUES ('r', 0, 'avis', 0, 'Très « clair »', NULL, 1773133200000), ('r', 1, 'note', 0, '4', 4.0, 1773133200000);
INSERT INTO idea (id, call_id, response_id, author, reference, status, started_at) VALUES ('i', 'c', 'q', 'msteams/a', 'IDEE-AAAA', 0, 1773133200000);
INSERT INTO resume_words (words, response_id, expires) VALUES ('cinq-six-sept-huit', 'r', 1773738000000);
INSERT INTO conversation (id, user_id, last_sequence, created_at) VALUES ('directline/a', 'u', 2, 1773133200000);
INSERT INTO inbox (conversation, activity_key, outcome, first_sequence, last_sequence, at) VALUES ('directline/a', '1', 'ok', 1, 2, 1773133200000);
INSERT INTO outbox (conversation, sequence, activity_id, json, delivery, at, due_at, attempts) VALUES ('directline/a', 1, 'a1', '{}', 0, 1773133200000, 1773133200000, 0), ('directline/a', 2, 'a2', '{}', 0, 1773133200000, 1773133200000, 0);
INSERT INTO bot_state (key, json, etag) VALUES ('directline/conversations/a', '{}', 7);
INSERT INTO attachment (id, response_id, question, name, content_type, content, at) VALUES ('f', 'q', 'avis', 'plan.txt', 'text/plain', x'706c616e', 1773133200000);
INSERT INTO remark (id, session_id, text, at) VALUES ('m', 's', 'Bonne séance', 1773133200000);
INSERT INTO draft (id, file_name, form_id, version, title, problems, uploaded_at, content) VALUES ('d', 'essai.md', 'essai', '2', 'Essai', 0, 1773133200000, x'706c616e');
PRAGMA user_version = 6;
