using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fabrique.Data.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    internal partial class OpenLab : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "helper_answers",
                table: "response",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "helper_speaks",
                table: "response",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "confusion",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confusion", x => new { x.response_id, x.question });
                    table.ForeignKey(
                        name: "FK_confusion_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    response_id = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact", x => new { x.response_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_contact_answer_response_id_ordinal",
                        columns: x => new { x.response_id, x.ordinal },
                        principalTable: "answer",
                        principalColumns: new[] { "response_id", "ordinal" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: true),
                    said = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "FK_follow_up_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "remark",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: false),
                    response_id = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remark", x => x.id);
                    table.ForeignKey(
                        name: "FK_remark_response_response_id",
                        column: x => x.response_id,
                        principalTable: "response",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_remark_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_session_id_at",
                table: "follow_up",
                columns: new[] { "session_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_remark_response_id",
                table: "remark",
                column: "response_id");

            migrationBuilder.CreateIndex(
                name: "IX_remark_session_id_at",
                table: "remark",
                columns: new[] { "session_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confusion");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "remark");

            migrationBuilder.DropColumn(
                name: "helper_answers",
                table: "response");

            migrationBuilder.DropColumn(
                name: "helper_speaks",
                table: "response");
        }
    }
}
