using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fabrique.Data.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bot_state",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    etag = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bot_state", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "conversation",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: true),
                    last_sequence = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    unreachable_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure", x => x.response_id);
                });

            migrationBuilder.CreateTable(
                name: "key",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    conversation = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    stops_reminders = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    title_fr = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_product", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "questionnaire",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hash = table.Column<string>(type: "text", nullable: false),
                    form_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaire", x => x.sequence);
                    table.UniqueConstraint("AK_questionnaire_hash", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "receipt",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    cause = table.Column<int>(type: "integer", nullable: false),
                    responses = table.Column<long>(type: "bigint", nullable: false),
                    answers = table.Column<long>(type: "bigint", nullable: false),
                    ideas = table.Column<long>(type: "bigint", nullable: false),
                    messages = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    conversation = table.Column<string>(type: "text", nullable: false),
                    activity_key = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    first_sequence = table.Column<long>(type: "bigint", nullable: false),
                    last_sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.conversation, x.activity_key });
                    table.ForeignKey(
                        name: "FK_inbox_conversation_conversation",
                        column: x => x.conversation,
                        principalTable: "conversation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    conversation = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    delivery = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    dead_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.conversation, x.sequence });
                    table.ForeignKey(
                        name: "FK_outbox_conversation_conversation",
                        column: x => x.conversation,
                        principalTable: "conversation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    title_fr = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    questionnaire_hash = table.Column<string>(type: "text", nullable: false),
                    opens = table.Column<long>(type: "bigint", nullable: false),
                    closes = table.Column<long>(type: "bigint", nullable: false),
                    grace_seconds = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_questionnaire_questionnaire_hash",
                        column: x => x.questionnaire_hash,
                        principalTable: "questionnaire",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    digits = table.Column<string>(type: "text", nullable: false),
                    questionnaire_hash = table.Column<string>(type: "text", nullable: false),
                    product_id = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    opens = table.Column<long>(type: "bigint", nullable: false),
                    closes = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_product_product_id",
                        column: x => x.product_id,
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_session_questionnaire_questionnaire_hash",
                        column: x => x.questionnaire_hash,
                        principalTable: "questionnaire",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "response",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    questionnaire_hash = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: true),
                    idea_id = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    assisted = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false),
                    submitted_at = table.Column<long>(type: "bigint", nullable: true),
                    at_question = table.Column<string>(type: "text", nullable: true),
                    essential_only = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    anonymised_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_response", x => x.id);
                    table.ForeignKey(
                        name: "FK_response_questionnaire_questionnaire_hash",
                        column: x => x.questionnaire_hash,
                        principalTable: "questionnaire",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_response_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    number = table.Column<double>(type: "double precision", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer", x => new { x.response_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_answer_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    call_id = table.Column<string>(type: "text", nullable: false),
                    response_id = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    filed_at = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    revision_id = table.Column<string>(type: "text", nullable: true),
                    withdrawn_from = table.Column<int>(type: "integer", nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    withdraw_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea", x => x.id);
                    table.ForeignKey(
                        name: "FK_idea_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_idea_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "response_conversation",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "text", nullable: false),
                    conversation = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_response_conversation", x => new { x.response_id, x.conversation });
                    table.ForeignKey(
                        name: "FK_response_conversation_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resume_words",
                columns: table => new
                {
                    words = table.Column<string>(type: "text", nullable: false),
                    response_id = table.Column<string>(type: "text", nullable: false),
                    expires = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resume_words", x => x.words);
                    table.ForeignKey(
                        name: "FK_resume_words_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_event",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    status_before = table.Column<int>(type: "integer", nullable: false),
                    status_after = table.Column<int>(type: "integer", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_event", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "FK_idea_event_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_join",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_join", x => new { x.idea_id, x.person });
                    table.ForeignKey(
                        name: "FK_idea_join_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_version",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    questionnaire_hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idea_version", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "FK_idea_version_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_call_questionnaire_hash",
                table: "call",
                column: "questionnaire_hash");

            migrationBuilder.CreateIndex(
                name: "IX_idea_author",
                table: "idea",
                column: "author");

            migrationBuilder.CreateIndex(
                name: "IX_idea_call_id_status",
                table: "idea",
                columns: new[] { "call_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_idea_reference",
                table: "idea",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idea_response_id",
                table: "idea",
                column: "response_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_dead",
                table: "outbox",
                column: "dead_at",
                filter: "dead_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "outbox_pending",
                table: "outbox",
                columns: new[] { "conversation", "sequence" },
                filter: "delivery = 2 AND delivered_at IS NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_product_key",
                table: "product",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_questionnaire_form_id",
                table: "questionnaire",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "IX_response_questionnaire_hash_started_at_id",
                table: "response",
                columns: new[] { "questionnaire_hash", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_response_session_id_status",
                table: "response",
                columns: new[] { "session_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_response_started_at_id",
                table: "response",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_resume_words_response_id",
                table: "resume_words",
                column: "response_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_digits",
                table: "session",
                column: "digits",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_product_id",
                table: "session",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_questionnaire_hash",
                table: "session",
                column: "questionnaire_hash");

            migrationBuilder.CreateIndex(
                name: "IX_session_words",
                table: "session",
                column: "words",
                unique: true);
            migrationBuilder.Sql(PostgresSearch.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PostgresSearch.Drop);

            migrationBuilder.DropTable(
                name: "answer");

            migrationBuilder.DropTable(
                name: "bot_state");

            migrationBuilder.DropTable(
                name: "erasure");

            migrationBuilder.DropTable(
                name: "idea_event");

            migrationBuilder.DropTable(
                name: "idea_join");

            migrationBuilder.DropTable(
                name: "idea_version");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "key");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "receipt");

            migrationBuilder.DropTable(
                name: "response_conversation");

            migrationBuilder.DropTable(
                name: "resume_words");

            migrationBuilder.DropTable(
                name: "idea");

            migrationBuilder.DropTable(
                name: "conversation");

            migrationBuilder.DropTable(
                name: "call");

            migrationBuilder.DropTable(
                name: "response");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "product");

            migrationBuilder.DropTable(
                name: "questionnaire");
        }
    }
}
