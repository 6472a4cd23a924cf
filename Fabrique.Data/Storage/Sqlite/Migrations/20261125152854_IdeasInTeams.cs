using Fabrique.Data.Storage.Schema;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    internal partial class IdeasInTeams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_pending",
                table: "outbox");

            migrationBuilder.AddColumn<long>(
                name: "dead_at",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "idea",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "revision_id",
                table: "idea",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdraw_reason",
                table: "idea",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "idea",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "withdrawn_from",
                table: "idea",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "unreachable_at",
                table: "conversation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "idea_event",
                columns: table => new
                {
                    idea_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    status_before = table.Column<int>(type: "INTEGER", nullable: false),
                    status_after = table.Column<int>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
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
                    idea_id = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    idea_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    questionnaire_hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    stops_reminders = table.Column<bool>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                });

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

            migrationBuilder.Sql(IdeaSearch.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(IdeaSearch.Drop);

            migrationBuilder.DropTable(
                name: "idea_event");

            migrationBuilder.DropTable(
                name: "idea_join");

            migrationBuilder.DropTable(
                name: "idea_version");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropIndex(
                name: "outbox_dead",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "outbox_pending",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "dead_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "name",
                table: "idea");

            migrationBuilder.DropColumn(
                name: "revision_id",
                table: "idea");

            migrationBuilder.DropColumn(
                name: "withdraw_reason",
                table: "idea");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "idea");

            migrationBuilder.DropColumn(
                name: "withdrawn_from",
                table: "idea");

            migrationBuilder.DropColumn(
                name: "unreachable_at",
                table: "conversation");

            migrationBuilder.CreateIndex(
                name: "outbox_pending",
                table: "outbox",
                columns: new[] { "conversation", "sequence" },
                filter: "delivery = 2 AND delivered_at IS NULL");
        }
    }
}
